package fr.ess.cli.charter;

import fr.ess.application.charter.KeepCharters;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.charter.Charter;

/** {@code ess charter show}: what a charter says on a day, who adopted it, where the ESS is inscribed. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CHARTER");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Charter charter = session.use(KeepCharters.class).get(given.argument());
        session.print(new CharterAnswer(charter, session.asOf(), session.words()));
        return ExitCode.DONE;
    }
}
