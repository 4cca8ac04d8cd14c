package fr.ess.cli.contract;

import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess contract show}: a contract on a day, derived from its acts until then. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new ContractAnswer(
                session.use(KeepContracts.class).view(given.argument(), session.asOf()), session.words()));
        return ExitCode.DONE;
    }
}
