package fr.ess.cli.structure.intake;

import fr.ess.application.structure.rna.ImportRna;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.application.structure.rna.RnaReport;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import java.nio.file.Path;
import java.util.Optional;

/** {@code ess import rna}: takes a file of the national register of associations in. */
public final class RnaVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE")
                .option("--territory", "TERRITORY")
                .flag("--all")
                .option("--date", "DATE")
                .flag("--dissolved")
                .flag("--dry-run");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Path file = session.path(given.argument());
        Optional<String> territory = given.find("--territory");
        if (territory.isPresent() == given.has("--all")) {
            throw new UsageException(UsageProblem.TERRITORY_OR_ALL, "command", "ess import rna");
        }
        ImportRnaCommand command = new ImportRnaCommand(
                file,
                territory,
                given.date("--date").orElseGet(session::asOf),
                given.has("--dissolved"),
                given.has("--dry-run"),
                session.actor());
        RnaReport report = ProgressBar.during(
                session, progress -> session.use(ImportRna.class).run(command, progress));
        session.print(new RnaAnswer(file, report, session.words()));
        return Takings.exit(report.taken());
    }
}
