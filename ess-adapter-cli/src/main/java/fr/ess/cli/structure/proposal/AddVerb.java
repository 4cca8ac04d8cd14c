package fr.ess.cli.structure.proposal;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.proposal.ProposeChange;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;

/** {@code ess proposal add}: enters what somebody outside the mission suggests. */
public final class AddVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("REF")
                .option("--field", "FIELD")
                .option("--value", "VALUE")
                .option("--source", "SOURCE")
                .option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        OperationId operation = session.use(ProposeChange.class)
                .propose(
                        given.argument(),
                        given.find("--field").orElse(""),
                        given.find("--value").orElse(""),
                        new Source(given.find("--source").orElse("formulaire"), SourceKind.DECLARATION),
                        given.date("--date").orElseGet(session::asOf),
                        session.actor());
        session.print(new Done(
                session.words().text("proposal.added", "operation", operation),
                object("operation", operation.toString())));
        return ExitCode.DONE;
    }
}
