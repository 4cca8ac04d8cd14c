package fr.ess.cli.contract;

import fr.ess.cli.charter.Typed;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.EnvelopeCode;
import java.util.ArrayList;
import java.util.List;

/** {@code ess contract amend}: an amendment that gives envelopes other amounts, or the contract another term. */
public final class AmendVerb implements Verb {

    private static final int MOST = 1_000;

    @Override
    public void declare(Syntax syntax) {
        ActOptions.declare(syntax.argument("CONTRACT").argument("N").argument("DOCUMENT"))
                .options("--amount", "ENVELOPE_AMOUNT")
                .option("--term", "TERM");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> arguments = given.arguments();
        List<Act.Change> changes = new ArrayList<>();
        given.list("--amount").forEach(setting -> changes.add(amount(setting)));
        given.find("--term").ifPresent(term -> changes.add(new Act.Change.TermSet(Typed.range("--term", term))));
        Act amendment = new Act.Amendment(
                ActOptions.date(given, session),
                ActOptions.source(arguments.get(2), given),
                Typed.number("N", arguments.get(1), 1, MOST, session.words()),
                changes);
        return ActOptions.record(arguments.get(0), amendment, session);
    }

    private static Act.Change amount(String setting) {
        int sign = setting.indexOf('=');
        if (sign <= 0) {
            throw UsageException.refused("--amount", setting, "R1=1234,50");
        }
        return new Act.Change.AmountSet(
                new EnvelopeCode(setting.substring(0, sign)), Typed.amount("--amount", setting.substring(sign + 1)));
    }
}
