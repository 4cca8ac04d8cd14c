package fr.ess.cli.contract.body;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Body;
import java.time.LocalDate;
import java.util.List;

/** {@code ess body list}: the bodies that the mission follows. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {}

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new ListAnswer(session.use(KeepBodies.class).list(), session.asOf(), session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(List<Body> bodies, LocalDate day, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("body", bodies.size()));
            if (!bodies.isEmpty()) {
                Table table = Table.of(
                        words.text("column.slug") + "!",
                        words.text("column.name"),
                        words.text("column.kind"),
                        words.text("column.seats") + ">",
                        words.text("column.sittings") + ">");
                bodies.forEach(body -> table.row(
                        body.slug(),
                        body.name(),
                        words.text(body.kind().key()),
                        body.on(day).size(),
                        body.sittings().size()));
                page.line().table(table);
            }
        }

        @Override
        public Object json() {
            return object(
                    "date",
                    day.toString(),
                    "bodies",
                    bodies.stream()
                            .map(body -> object(
                                    "id", body.id().toString(),
                                    "slug", body.slug(),
                                    "name", body.name(),
                                    "seats", body.on(day).size(),
                                    "sittings", body.sittings().size()))
                            .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("slug", "name", "seats", "sittings");
            bodies.forEach(body -> table.row(
                    body.slug(), body.name(), body.on(day).size(), body.sittings().size()));
            return table;
        }
    }
}
