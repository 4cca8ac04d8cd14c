package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with schemes, one remark a line; a clean bill when nothing is. */
final class RemarksAnswer implements Answer {

    private final int schemes;
    private final List<Remark> remarks;
    private final Words words;
    private final FundingWords funding;

    RemarksAnswer(int schemes, List<Remark> remarks, FundingWords funding) {
        this.schemes = schemes;
        this.remarks = List.copyOf(remarks);
        this.words = funding.words();
        this.funding = funding;
    }

    @Override
    public void show(Page page) {
        page.line(words.text(
                "scheme.studied",
                "schemes",
                words.count("scheme", schemes),
                "remarks",
                words.count("scheme-remark", remarks.size())));
        for (Remark remark : remarks) {
            String place = remark.line() == 0 ? "" : ":" + remark.line() + ":" + remark.column();
            page.line(
                    words.text(
                            "scheme.remark",
                            "place",
                            remark.scheme() + place,
                            "sentence",
                            remark.sentence(),
                            "code",
                            remark.code()),
                    "  - ",
                    "    ");
            remark.clauses().forEach(clause -> page.line(clause, "    · ", "      "));
            remark.witness()
                    .ifPresent(witness ->
                            page.line(words.text("scheme.witness", "facts", facts(witness)), "    ", "      "));
        }
    }

    private String facts(FactSheet witness) {
        return witness.facts().isEmpty()
                ? words.text("scheme.no-fact")
                : witness.facts().stream()
                        .map(fact ->
                                funding.label(fact) + " : " + funding.texts().value(fact, texts(fact, witness)))
                        .collect(Collectors.joining(" ; "));
    }

    private static <T> List<String> texts(Fact<T> fact, FactSheet sheet) {
        return sheet.value(fact).map(fact.type()::write).orElse(List.of());
    }

    @Override
    public Object json() {
        return remarks.stream()
                .map(remark -> object(
                        "scheme", remark.scheme(),
                        "line", remark.line() == 0 ? null : remark.line(),
                        "column", remark.line() == 0 ? null : remark.column(),
                        "code", remark.code(),
                        "sentence", remark.sentence(),
                        "clauses", remark.clauses(),
                        "witness", remark.witness().map(RemarksAnswer::json)))
                .toList();
    }

    private static Map<String, @Nullable Object> json(FactSheet witness) {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        witness.facts().forEach(fact -> facts.put(fact.name(), texts(fact, witness)));
        return facts;
    }

    @Override
    public Table csv() {
        Table table = Table.of("scheme", "line", "column", "code", "sentence");
        remarks.forEach(remark -> table.row(
                remark.scheme(),
                remark.line() == 0 ? "" : remark.line(),
                remark.line() == 0 ? "" : remark.column(),
                remark.code(),
                remark.sentence()));
        return table;
    }
}
