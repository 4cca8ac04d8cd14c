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
import java.util.List;

/** {@code ess envelope transfer}: part of what is left in an envelope goes to another one. */
public final class TransferVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        ActOptions.declare(syntax.argument("CONTRACT")
                .argument("FROM")
                .argument("TO")
                .argument("AMOUNT")
                .argument("DOCUMENT"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> arguments = given.arguments();
        Act transfer = new Act.Transfer(
                ActOptions.date(given, session),
                ActOptions.source(arguments.get(4), given),
                new EnvelopeCode(arguments.get(1)),
                new EnvelopeCode(arguments.get(2)),
                Typed.amount("AMOUNT", arguments.get(3)));
        return ActOptions.record(arguments.get(0), transfer, session);
    }
}
