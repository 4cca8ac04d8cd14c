package fr.ess.cli.network;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.ExploreCoverage.Matrix;
import fr.ess.application.network.ExploreCoverage.Part;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.Coverage.Cell;
import fr.ess.domain.stakeholder.SupportOfferId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Subjects by parts of a territory: in each cell how many communes have somebody; then whom, and where nobody. */
record MatrixAnswer(Matrix matrix, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text(
                "coverage.title",
                "territory",
                matrix.parts().get(0).name(),
                "date",
                words.date(matrix.asOf()),
                "subjects",
                words.count("subject", matrix.rows().size())));
        if (matrix.rows().isEmpty()) {
            page.line(words.text("coverage.none"));
            return;
        }
        List<String> headers = new ArrayList<>(List.of(words.text("column.subject")));
        matrix.parts().forEach(part -> headers.add(part.name()));
        Table table = Table.of(headers.toArray(String[]::new));
        matrix.rows().forEach((subject, cells) -> {
            List<String> row = new ArrayList<>(List.of(subject.label()));
            for (int i = 0; i < cells.size(); i++) {
                row.add(cell(cells.get(i), matrix.parts().get(i)));
            }
            table.row(row.toArray());
        });
        page.line().table(table);
        matrix.rows().forEach((subject, cells) -> details(page, subject, cells.get(0)));
    }

    private String cell(Cell cell, Part part) {
        int all = part.communes().size();
        int covered = all - cell.uncovered().size();
        String key = covered == 0 ? "coverage.nobody" : covered == all ? "coverage.everywhere" : "coverage.partly";
        return words.text(key, "covered", words.number(covered), "all", words.number(all));
    }

    private void details(Page page, Tag subject, Cell whole) {
        page.line().line(subject.label());
        page.line(words.text("coverage.contacts", "names", titles(whole.contacts())), "  ", "    ");
        if (!whole.uncovered().isEmpty()) {
            page.line(
                    words.text(
                            "coverage.uncovered",
                            "count",
                            words.count("commune", whole.uncovered().size()),
                            "names",
                            communes(whole.uncovered())),
                    "  ",
                    "    ");
        }
        if (!whole.deserted().isEmpty()) {
            page.line(words.text("coverage.deserted", "names", titles(whole.deserted())), "  ", "    ");
        }
    }

    private String titles(Collection<SupportOfferId> offers) {
        return offers.isEmpty()
                ? "—"
                : String.join(", ", offers.stream().map(this::title).toList());
    }

    private String title(SupportOfferId id) {
        return Objects.requireNonNull(matrix.offers().get(id)).title();
    }

    private String communes(Collection<CommuneCode> communes) {
        return String.join(
                ", ",
                communes.stream()
                        .map(code ->
                                Objects.requireNonNull(matrix.communeNames().get(code)))
                        .sorted()
                        .toList());
    }

    @Override
    public Object json() {
        List<Object> rows = new ArrayList<>();
        matrix.rows().forEach((subject, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                rows.add(object(
                        "subject", subject.label(),
                        "part", matrix.parts().get(i).name(),
                        "communes", matrix.parts().get(i).communes().size(),
                        "complete", cell.isComplete(),
                        "contacts", cell.contacts().stream().map(this::title).toList(),
                        "uncovered",
                                cell.uncovered().stream().map(CommuneCode::text).toList(),
                        "deserted", cell.deserted().stream().map(this::title).toList()));
            }
        });
        return object("as_of", matrix.asOf().toString(), "cells", rows);
    }

    @Override
    public Table csv() {
        Table table = Table.of("subject", "part", "communes", "uncovered", "complete", "contacts", "deserted");
        matrix.rows().forEach((subject, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                table.row(
                        subject.label(),
                        matrix.parts().get(i).name(),
                        matrix.parts().get(i).communes().size(),
                        cell.uncovered().size(),
                        cell.isComplete(),
                        String.join(
                                "|", cell.contacts().stream().map(this::title).toList()),
                        String.join(
                                "|", cell.deserted().stream().map(this::title).toList()));
            }
        });
        return table;
    }
}
