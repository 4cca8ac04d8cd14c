package fr.ess.cli.contract;

import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.charter.DocumentFiles;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.Contract;

/** {@code ess contract import}: a contract from its document. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Contract contract = DocumentFiles.read(Contract.class, given.argument(), session);
        session.use(KeepContracts.class).keep(contract, session.actor());
        session.print(Done.of(
                session.words(),
                "contract.imported",
                "id",
                contract.id(),
                "slug",
                contract.slug(),
                "name",
                contract.name()));
        return ExitCode.DONE;
    }
}
