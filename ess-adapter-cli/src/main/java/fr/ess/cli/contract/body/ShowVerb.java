package fr.ess.cli.contract.body;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess body show}: who sits in a body on a day, and what it decided until then. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("BODY");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(
                new BodyAnswer(session.use(KeepBodies.class).get(given.argument()), session.asOf(), session.words()));
        return ExitCode.DONE;
    }
}
