package fr.ess.cli.structure.proposal;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.proposal.DecideProposal;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess proposal refuse}: what is shown stays. */
public final class RefuseVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ID").option("--why", "TEXT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DecideProposal decide = session.use(DecideProposal.class);
        String id = ProposalReference.id(given.argument(), decide);
        OperationId operation = decide.refuse(id, given.find("--why").orElse(""), session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "proposal.refuse",
                                "operation",
                                operation,
                                "name",
                                decide.get(id).name()),
                object("operation", operation.toString())));
        return ExitCode.DONE;
    }
}
