package fr.ess.cli.territory;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.TerritorySummary;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import java.time.LocalDate;
import java.util.List;

/** {@code ess territory list}: the territories that are defined. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        // It takes nothing.
    }

    @Override
    public ExitCode run(Given given, Session session) {
        LocalDate asOf = session.asOf();
        session.print(new ListAnswer(session.use(ConsultTerritories.class).list(asOf), asOf, session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(List<TerritorySummary> territories, LocalDate asOf, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("territory", territories.size()));
            if (territories.isEmpty()) {
                page.line(words.text("territory.none"));
                return;
            }
            Table table = Table.of(
                    words.text("column.name"),
                    words.text("column.slug") + "!",
                    words.text("column.communes") + ">",
                    words.text("column.known-since") + "!");
            territories.forEach(territory -> table.row(
                    territory.name(),
                    territory.slug(),
                    asOf.isBefore(territory.knownSince()) ? "?" : words.number(territory.communes()),
                    words.date(territory.knownSince())));
            page.line().table(table);
        }

        @Override
        public Object json() {
            return territories.stream()
                    .map(territory -> object(
                            "slug", territory.slug(),
                            "name", territory.name(),
                            "known_since", territory.knownSince().toString(),
                            "communes", asOf.isBefore(territory.knownSince()) ? null : territory.communes()))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("slug", "name", "known_since", "communes");
            territories.forEach(territory -> table.row(
                    territory.slug(),
                    territory.name(),
                    territory.knownSince(),
                    asOf.isBefore(territory.knownSince()) ? "" : territory.communes()));
            return table;
        }
    }
}
