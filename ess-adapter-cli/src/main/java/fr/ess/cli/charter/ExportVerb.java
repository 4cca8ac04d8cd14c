package fr.ess.cli.charter;

import fr.ess.application.charter.KeepCharters;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess charter export}: the document of a charter. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        DocumentFiles.declare(syntax.argument("CHARTER"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DocumentFiles.write(session.use(KeepCharters.class).get(given.argument()), given, session);
        return ExitCode.DONE;
    }
}
