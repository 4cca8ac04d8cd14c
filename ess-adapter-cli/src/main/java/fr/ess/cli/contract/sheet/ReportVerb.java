package fr.ess.cli.contract.sheet;

import fr.ess.application.contract.KeepActionSheets;
import fr.ess.cli.charter.Typed;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.contract.ActionSheet;
import java.time.LocalDate;
import java.util.List;

/** {@code ess sheet report}: how far an action had come on a day. */
public final class ReportVerb implements Verb {

    private static final int DONE = 100;

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT")
                .argument("SHEET")
                .argument("PERCENT")
                .option("--date", "DATE")
                .option("--note", "TEXT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> arguments = given.arguments();
        LocalDate date = given.date("--date").orElseGet(session::asOf);
        ActionSheet.Report report = new ActionSheet.Report(
                date,
                Typed.number("PERCENT", arguments.get(2), 0, DONE, session.words()),
                given.find("--note").orElse(""));
        ActionSheet sheet =
                session.use(KeepActionSheets.class).report(arguments.get(0), arguments.get(1), report, session.actor());
        session.print(new SheetAnswer(sheet, date, session.words()));
        return ExitCode.DONE;
    }
}
