package fr.ess.cli.contract;

import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.Act;

/** {@code ess contract record}: any act of a contract, from its document. */
public final class RecordVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT").argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Act act = DocumentFiles.read(Act.class, given.arguments().get(1), session);
        return ActOptions.record(given.arguments().get(0), act, session);
    }
}
