package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess person show}: a person with all her roles. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("PERSON");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new PersonAnswer(
                session.use(People.class).meant(given.argument()), session.asOf(), RoleWords.of(session)));
        return ExitCode.DONE;
    }
}
