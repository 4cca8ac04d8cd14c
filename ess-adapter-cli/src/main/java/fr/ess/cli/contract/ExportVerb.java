package fr.ess.cli.contract;

import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess contract export}: the document of a contract. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        DocumentFiles.declare(syntax.argument("CONTRACT"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DocumentFiles.write(session.use(KeepContracts.class).get(given.argument()), given, session);
        return ExitCode.DONE;
    }
}
