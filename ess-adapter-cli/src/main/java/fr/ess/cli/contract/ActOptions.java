package fr.ess.cli.contract;

import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.ActSource;
import java.time.LocalDate;

/** The options that tell what an act is known by. */
public final class ActOptions {

    private ActOptions() {}

    /** Declares the day, the article and the text of an act. */
    public static Syntax declare(Syntax syntax) {
        return syntax.option("--date", "DATE").option("--article", "TEXT").option("--text", "TEXT");
    }

    /** The day of the act: the one given, else the day the question is about. */
    public static LocalDate date(Given given, Session session) {
        return given.date("--date").orElseGet(session::asOf);
    }

    /** The document that decides, with its article and its words. */
    public static ActSource source(String document, Given given) {
        return new ActSource(
                document,
                given.find("--article").orElse(""),
                given.find("--text").orElse(""));
    }

    /** Records an act, and shows the contract on its day. */
    public static ExitCode record(String contract, Act act, Session session) {
        KeepContracts contracts = session.use(KeepContracts.class);
        contracts.record(contract, act, session.actor());
        session.print(new ActAnswer(contracts.view(contract, act.date()), act, session.words()));
        return ExitCode.DONE;
    }
}
