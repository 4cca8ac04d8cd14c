package fr.ess.cli.structure.duplicate;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.MergeStructures;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess duplicate merge}: makes one structure of two. */
public final class MergeVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("A").argument("B");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        OperationId operation = session.use(MergeStructures.class)
                .merge(given.arguments().get(0), given.arguments().get(1), session.actor());
        String names = session.use(ConsultOperations.class)
                .get(operation.toString())
                .operation()
                .subject();
        session.print(new Done(
                session.words().text("duplicate.merged", "names", names, "operation", operation),
                object("operation", operation.toString())));
        return ExitCode.DONE;
    }
}
