package fr.ess.cli.contract.body;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.Body;

/** {@code ess body sit}: a whole sitting, from its document. */
public final class SitVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("BODY").argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Body.Sitting sitting =
                DocumentFiles.read(Body.Sitting.class, given.arguments().get(1), session);
        Body body = session.use(KeepBodies.class).sit(given.arguments().get(0), sitting, session.actor());
        session.print(new BodyAnswer(body, sitting.date(), session.words()));
        return ExitCode.DONE;
    }
}
