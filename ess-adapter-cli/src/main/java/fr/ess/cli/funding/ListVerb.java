package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.KeepSchemes;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;

/** {@code ess scheme list}: the schemes that are kept, and whether they take requests on a day. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        // nothing to choose
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(
                new SchemesAnswer(session.use(KeepSchemes.class).list(), session.asOf(), FundingWords.in(session)));
        return ExitCode.DONE;
    }

    private record SchemesAnswer(List<Scheme> schemes, LocalDate day, FundingWords funding) implements Answer {

        @Override
        public void show(Page page) {
            page.line(funding.words().count("scheme", schemes.size()));
            Table table = Table.of(
                    funding.words().text("column.code") + "!",
                    funding.words().text("column.title"),
                    funding.words().text("column.funder"),
                    funding.words().text("column.opening"));
            schemes.forEach(scheme -> table.row(
                    scheme.code(),
                    funding.texts().title(scheme),
                    scheme.presentation().funder(),
                    funding.words().text(scheme.opening().contains(day) ? "scheme.open" : "scheme.closed") + ", "
                            + funding.words().range(scheme.opening())));
            if (!table.isEmpty()) {
                page.line().table(table);
            }
        }

        @Override
        public Object json() {
            return schemes.stream().map(this::json).toList();
        }

        private Object json(Scheme scheme) {
            return object(
                    "code", scheme.code(),
                    "title", funding.texts().title(scheme),
                    "funder", scheme.presentation().funder(),
                    "opens_on", scheme.opening().start().map(LocalDate::toString),
                    "closes_on", scheme.opening().end().map(LocalDate::toString),
                    "is_open", scheme.opening().contains(day),
                    "is_example", scheme.presentation().isExample());
        }

        @Override
        public Table csv() {
            Table table = Table.of("code", "title", "funder", "opens_on", "closes_on", "is_open", "is_example");
            schemes.forEach(scheme -> table.row(
                    scheme.code(),
                    scheme.presentation().title(),
                    scheme.presentation().funder(),
                    scheme.opening().start().map(LocalDate::toString).orElse(""),
                    scheme.opening().end().map(LocalDate::toString).orElse(""),
                    scheme.opening().contains(day),
                    scheme.presentation().isExample()));
            return table;
        }
    }
}
