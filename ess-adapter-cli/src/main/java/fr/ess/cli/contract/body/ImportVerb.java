package fr.ess.cli.contract.body;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.Body;

/** {@code ess body import}: a body from its document. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Body body = DocumentFiles.read(Body.class, given.argument(), session);
        session.use(KeepBodies.class).keep(body, session.actor());
        session.print(
                Done.of(session.words(), "body.imported", "id", body.id(), "slug", body.slug(), "name", body.name()));
        return ExitCode.DONE;
    }
}
