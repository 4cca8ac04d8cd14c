package fr.ess.cli.contract.envelope;

import fr.ess.cli.charter.Typed;
import fr.ess.cli.contract.ActOptions;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.contract.FileReference;
import java.util.List;

/** {@code ess envelope request|reserve|release|certify|pay}: what happens to a file on an envelope. */
public final class MoveVerb implements Verb {

    private final Act.Step step;

    /** With what happens. */
    public MoveVerb(Act.Step step) {
        this.step = step;
    }

    @Override
    public void declare(Syntax syntax) {
        ActOptions.declare(syntax.argument("CONTRACT")
                .argument("ENVELOPE")
                .argument("DOSSIER")
                .argument("AMOUNT")
                .argument("DOCUMENT"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> arguments = given.arguments();
        Act movement = new Act.Movement(
                ActOptions.date(given, session),
                ActOptions.source(arguments.get(4), given),
                step,
                new FileReference(arguments.get(2)),
                new EnvelopeCode(arguments.get(1)),
                Typed.amount("AMOUNT", arguments.get(3)));
        return ActOptions.record(arguments.get(0), movement, session);
    }
}
