package fr.ess.cli.contract.body;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Listing;
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
        List<Body> bodies = session.use(KeepBodies.class).list();
        Words words = session.words();
        LocalDate day = session.asOf();
        session.print(new Listing(
                words.count("body", bodies.size()),
                () -> forPeople(bodies, day, words),
                () -> object(
                        "date",
                        day.toString(),
                        "bodies",
                        bodies.stream().map(one -> json(one, day)).toList()),
                () -> forMachines(bodies, day)));
        return ExitCode.DONE;
    }

    private static Table forPeople(List<Body> bodies, LocalDate day, Words words) {
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
        return table;
    }

    private static Object json(Body body, LocalDate day) {
        return object(
                "id", body.id().toString(),
                "slug", body.slug(),
                "name", body.name(),
                "kind", word(body.kind()),
                "seats", body.on(day).size(),
                "sittings", body.sittings().size());
    }

    private static Table forMachines(List<Body> bodies, LocalDate day) {
        Table table = Table.of("slug", "name", "kind", "seats", "sittings");
        bodies.forEach(body -> table.row(
                body.slug(),
                body.name(),
                word(body.kind()),
                body.on(day).size(),
                body.sittings().size()));
        return table;
    }
}
