package fr.ess.cli.operation;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess operation show}: one operation and what it touched. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("OPERATION");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ConsultOperations consult = session.use(ConsultOperations.class);
        session.print(new OperationAnswer(
                consult.get(OperationReference.id(given.argument(), consult)),
                session.words(),
                new OperationWords(session.words(), session.surroundings().clock())));
        return ExitCode.DONE;
    }
}
