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

/** {@code ess proposal accept}: the mission takes the value over, or another one. */
public final class AcceptVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ID").option("--value", "VALUE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DecideProposal decide = session.use(DecideProposal.class);
        String id = ProposalReference.id(given.argument(), decide);
        OperationId operation = decide.accept(id, given.find("--value"), session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "proposal.accept",
                                "operation",
                                operation,
                                "name",
                                decide.get(id).name()),
                object("operation", operation.toString())));
        return ExitCode.DONE;
    }
}
