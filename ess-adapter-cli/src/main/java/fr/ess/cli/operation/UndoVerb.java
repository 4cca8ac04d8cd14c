package fr.ess.cli.operation;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.UndoOperation;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess operation undo}: puts back what an operation replaced. */
public final class UndoVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("OPERATION");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ConsultOperations consult = session.use(ConsultOperations.class);
        String undone = OperationReference.id(given.argument(), consult);
        OperationId undo = session.use(UndoOperation.class).undo(undone, session.actor());
        session.print(new OperationAnswer(
                consult.get(undo.toString()),
                session.words(),
                new OperationWords(session.words(), session.surroundings().clock())));
        return ExitCode.DONE;
    }
}
