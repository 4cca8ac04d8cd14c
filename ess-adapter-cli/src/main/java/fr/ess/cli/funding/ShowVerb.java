package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.CheckScheme;
import fr.ess.application.funding.KeepSchemes;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;

/** {@code ess scheme show}: what a scheme is for, what it demands and what it gives. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("SCHEME");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Scheme scheme = session.use(KeepSchemes.class).get(given.argument());
        List<ClauseFinding> clauses = session.use(CheckScheme.class)
                .ready(scheme, session.asOf())
                .map(ready -> ready.judge(FactSheet.EMPTY).clauses())
                .orElse(List.of());
        session.print(new SchemeAnswer(scheme, clauses, FundingWords.in(session)));
        return ExitCode.DONE;
    }

    private record SchemeAnswer(Scheme scheme, List<ClauseFinding> clauses, FundingWords funding) implements Answer {

        @Override
        public void show(Page page) {
            Presentation presented = scheme.presentation();
            page.line(funding.texts().title(scheme) + " (" + scheme.code() + ")");
            if (presented.isExample()) {
                page.line(funding.words().text("scheme.example"));
            }
            line(page, "scheme.summary", funding.texts().summary(scheme));
            line(page, "scheme.funder", presented.funder());
            line(page, "scheme.basis", presented.basis());
            line(page, "scheme.opening", funding.words().range(scheme.opening()));
            line(page, "scheme.territory", scheme.territory().orElse(""));
            line(page, "scheme.variant-of", scheme.variantOf().orElse(""));
            line(page, "scheme.measure", presented.measure().orElse(""));
            line(
                    page,
                    "scheme.rate",
                    scheme.support()
                            .rate()
                            .map(rate -> funding.texts().share(rate))
                            .orElse(""));
            line(page, "scheme.ceiling", money(scheme.support().ceiling().orElse(Euros.ZERO)));
            line(page, "scheme.dependencies", String.join(", ", scheme.dependencies()));
            line(page, "scheme.eligible-expenses", String.join(" ; ", presented.eligibleExpenses()));
            line(page, "scheme.excluded-expenses", String.join(" ; ", presented.excludedExpenses()));
            line(page, "scheme.pieces", String.join(", ", presented.pieces()));
            page.line().line(funding.words().text(clauses.isEmpty() ? "scheme.is-draft" : "scheme.demands"));
            clauses.forEach(clause -> page.line(funding.texts().clauses().requirement(clause), "  - ", "    "));
        }

        private String money(Euros amount) {
            return amount.equals(Euros.ZERO) ? "" : funding.texts().money(amount);
        }

        private void line(Page page, String label, String text) {
            if (!text.isEmpty()) {
                page.line(funding.words().text(label, "text", text), "  ", "    ");
            }
        }

        @Override
        public Object json() {
            Presentation presented = scheme.presentation();
            return object(
                    "code", scheme.code(),
                    "title", funding.texts().title(scheme),
                    "summary", funding.texts().summary(scheme),
                    "funder", presented.funder(),
                    "basis", presented.basis(),
                    "opens_on", scheme.opening().start().map(LocalDate::toString),
                    "closes_on", scheme.opening().end().map(LocalDate::toString),
                    "territory", scheme.territory(),
                    "variant_of", scheme.variantOf(),
                    "measure", presented.measure(),
                    "depends_on", List.copyOf(scheme.dependencies()),
                    "is_example", presented.isExample(),
                    "clauses",
                            clauses.stream()
                                    .map(clause -> object(
                                            "criterion", clause.criterion().code(),
                                            "sentence",
                                                    funding.texts().clauses().requirement(clause),
                                            "article", clause.clause().article(),
                                            "source", clause.criterion().source()))
                                    .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("scheme", "criterion", "sentence", "article", "source");
            clauses.forEach(clause -> table.row(
                    scheme.code(),
                    clause.criterion().code(),
                    funding.texts().clauses().requirement(clause),
                    clause.clause().article(),
                    clause.criterion().source()));
            return table;
        }
    }
}
