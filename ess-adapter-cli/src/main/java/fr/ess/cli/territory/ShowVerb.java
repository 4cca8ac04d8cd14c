package fr.ess.cli.territory;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess territory show}: the composition of a territory on a day, its inhabitants, its history. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("TERRITORY");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new TerritoryAnswer(
                session.use(ConsultTerritories.class).get(given.argument(), session.asOf()), session.words()));
        return ExitCode.DONE;
    }
}
