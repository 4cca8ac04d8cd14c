package fr.ess.cli.territory;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.territory.DefineTerritory;
import fr.ess.application.territory.DefineTerritoryCommand;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.territory.Territory;
import java.time.LocalDate;
import java.util.List;

/** {@code ess territory define}: one that the product ships with, or any set of intercommunalités and communes. */
public final class DefineVerb implements Verb {

    private static final String EPCI = "--epci";
    private static final String COMMUNE = "--commune";

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NAME")
                .listOption(EPCI, "EPCI")
                .listOption(COMMUNE, "COMMUNE")
                .option("--from", "DATE")
                .flag("--replace");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new DefinedAnswer(define(given, session), session));
        return ExitCode.DONE;
    }

    private static Territory define(Given given, Session session) {
        List<String> epcis = given.list(EPCI);
        List<String> communes = given.list(COMMUNE);
        boolean replace = given.has("--replace");
        DefineTerritory useCase = session.use(DefineTerritory.class);
        if (epcis.isEmpty() && communes.isEmpty()) {
            return useCase.defineShipped(given.argument(), replace, session.actor());
        }
        // A composition by intercommunalités is known from the day of the official code that lists their communes.
        LocalDate from = given.date("--from")
                .orElseGet(() ->
                        session.use(OfficialGeographySource.class).geography().vintage());
        return useCase.define(
                new DefineTerritoryCommand(given.argument(), epcis, communes, from, replace, session.actor()));
    }

    private static final class DefinedAnswer implements Answer {

        private final Territory territory;
        private final Session session;
        private final int communes;

        DefinedAnswer(Territory territory, Session session) {
            this.territory = territory;
            this.session = session;
            // A perimeter only grows forward in time: its last composition is the one just defined.
            this.communes = territory.perimeter().communesOn(LocalDate.MAX).size();
        }

        @Override
        public void show(Page page) {
            page.line(session.words()
                    .text(
                            "territory.defined",
                            "name",
                            territory.name(),
                            "slug",
                            territory.slug(),
                            "communes",
                            session.words().count("commune", communes),
                            "since",
                            session.words().date(territory.perimeter().knownSince())));
        }

        @Override
        public Object json() {
            return object(
                    "id", territory.id().toString(),
                    "slug", territory.slug(),
                    "name", territory.name(),
                    "known_since", territory.perimeter().knownSince().toString(),
                    "communes", communes);
        }

        @Override
        public Table csv() {
            return Table.of("slug", "name", "known_since", "communes")
                    .row(
                            territory.slug(),
                            territory.name(),
                            territory.perimeter().knownSince(),
                            communes);
        }
    }
}
