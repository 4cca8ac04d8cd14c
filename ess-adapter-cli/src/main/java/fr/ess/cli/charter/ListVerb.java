package fr.ess.cli.charter;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.application.charter.KeepCharters;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Listing;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.CharterVersion;
import java.time.LocalDate;
import java.util.List;

/** {@code ess charter list}: the charters that the mission keeps. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {}

    @Override
    public ExitCode run(Given given, Session session) {
        List<Charter> charters = session.use(KeepCharters.class).list();
        Words words = session.words();
        LocalDate day = session.asOf();
        session.print(new Listing(
                words.count("charter", charters.size()),
                () -> forPeople(charters, day, words),
                () -> object(
                        "date",
                        day.toString(),
                        "charters",
                        charters.stream().map(one -> json(one, day)).toList()),
                () -> forMachines(charters, day)));
        return ExitCode.DONE;
    }

    private static Table forPeople(List<Charter> charters, LocalDate day, Words words) {
        Table table = Table.of(
                words.text("column.slug") + "!",
                words.text("column.name"),
                words.text("column.territory"),
                words.text("column.version") + ">",
                words.text("column.status"),
                words.text("column.inscriptions") + ">");
        charters.forEach(charter -> {
            CharterVersion version = charter.on(day);
            table.row(
                    charter.slug(),
                    charter.name() + (charter.example() ? words.text("example.mark") : ""),
                    charter.territory(),
                    version.number(),
                    words.text(charter.statusOn(day, version).key()),
                    version.inscriptions().size());
        });
        return table;
    }

    private static Object json(Charter charter, LocalDate day) {
        CharterVersion version = charter.on(day);
        return object(
                "id", charter.id().toString(),
                "slug", charter.slug(),
                "name", charter.name(),
                "territory", charter.territory(),
                "example", charter.example(),
                "version", version.number(),
                "status", word(charter.statusOn(day, version)),
                "inscriptions", version.inscriptions().size());
    }

    private static Table forMachines(List<Charter> charters, LocalDate day) {
        Table table = Table.of("slug", "name", "territory", "example", "version", "status", "inscriptions");
        charters.forEach(charter -> {
            CharterVersion version = charter.on(day);
            table.row(
                    charter.slug(),
                    charter.name(),
                    charter.territory(),
                    charter.example(),
                    version.number(),
                    word(charter.statusOn(day, version)),
                    version.inscriptions().size());
        });
        return table;
    }
}
