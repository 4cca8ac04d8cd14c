package fr.ess.cli.structure.intake;

import fr.ess.application.structure.evidence.EssListReport;
import fr.ess.application.structure.evidence.ImportEssList;
import fr.ess.application.structure.evidence.ImportEssListCommand;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import java.nio.file.Path;

/** {@code ess import ess-list}: takes the list of ESS France in, as evidence. */
public final class EssListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE")
                .option("--territory", "TERRITORY")
                .flag("--add")
                .option("--date", "DATE")
                .flag("--dry-run");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        if (given.has("--add") && given.find("--territory").isEmpty()) {
            throw new UsageException(UsageProblem.ADD_NEEDS_TERRITORY, "option", "--add");
        }
        Path file = session.path(given.argument());
        ImportEssListCommand command = new ImportEssListCommand(
                file,
                given.find("--territory"),
                given.has("--add"),
                given.date("--date").orElseGet(session::asOf),
                session.asOf(),
                given.has("--dry-run"),
                session.actor());
        EssListReport report = ProgressBar.during(
                session, progress -> session.use(ImportEssList.class).run(command, progress));
        session.print(new EssListAnswer(file, command, report, session.words()));
        return Takings.exit(report.taken());
    }
}
