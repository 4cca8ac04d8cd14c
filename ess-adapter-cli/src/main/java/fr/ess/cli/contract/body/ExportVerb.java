package fr.ess.cli.contract.body;

import fr.ess.application.contract.KeepBodies;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess body export}: the document of a body. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        DocumentFiles.declare(syntax.argument("BODY"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DocumentFiles.write(session.use(KeepBodies.class).get(given.argument()), given, session);
        return ExitCode.DONE;
    }
}
