package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.NationalSchemes.Draft;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import java.util.List;

/** Schemes from the national schema, each with what is left to write. */
record DraftsAnswer(List<Draft> drafts, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.count("scheme", drafts.size()));
        for (Draft draft : drafts) {
            page.line(words.text(
                    "scheme.draft",
                    "line",
                    draft.line(),
                    "title",
                    draft.scheme().presentation().title(),
                    "code",
                    draft.scheme().code()));
            sentences(draft).forEach(sentence -> page.line(sentence, "  - ", "    "));
        }
    }

    private List<String> sentences(Draft draft) {
        return draft.remarks().stream().map(words::say).toList();
    }

    @Override
    public Object json() {
        return drafts.stream()
                .map(draft -> object(
                        "line", draft.line(),
                        "code", draft.scheme().code(),
                        "title", draft.scheme().presentation().title(),
                        "remarks", sentences(draft)))
                .toList();
    }

    @Override
    public Table csv() {
        Table table = Table.of("line", "code", "title", "remark");
        drafts.forEach(draft -> sentences(draft)
                .forEach(sentence -> table.row(
                        draft.line(),
                        draft.scheme().code(),
                        draft.scheme().presentation().title(),
                        sentence)));
        return table;
    }
}
