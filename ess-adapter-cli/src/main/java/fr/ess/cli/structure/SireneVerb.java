package fr.ess.cli.structure;

import fr.ess.application.structure.sirene.ImportSirene;
import fr.ess.application.structure.sirene.ImportSireneCommand;
import fr.ess.application.structure.sirene.SireneFiles;
import fr.ess.application.structure.sirene.SireneReport;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;

/** {@code ess import sirene}: takes the stock files of SIRENE in, of a territory or of the whole country. */
public final class SireneVerb implements Verb {

    private static final String UNITS = "--units";
    private static final String ESTABLISHMENTS = "--establishments";
    private static final String ALL = "--all";

    @Override
    public void declare(Syntax syntax) {
        syntax.requiredOption(UNITS, "FILE")
                .requiredOption(ESTABLISHMENTS, "FILE")
                .option("--positions", "FILE")
                .option("--successions", "FILE")
                .option(DirectoryOptions.TERRITORY, "TERRITORY")
                .flag(ALL)
                .option("--date", "DATE")
                .flag("--dry-run");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        if (given.find(DirectoryOptions.TERRITORY).isPresent() == given.has(ALL)) {
            throw new UsageException(UsageProblem.TERRITORY_OR_ALL, "command", "ess import sirene");
        }
        ImportSireneCommand command = new ImportSireneCommand(
                new SireneFiles(
                        session.path(given.find(UNITS).orElse("")),
                        session.path(given.find(ESTABLISHMENTS).orElse("")),
                        given.find("--positions").map(session::path),
                        given.find("--successions").map(session::path)),
                given.find(DirectoryOptions.TERRITORY),
                given.date("--date").orElseGet(session::asOf),
                given.has("--dry-run"),
                session.actor());
        SireneReport report = ProgressBar.during(
                session, progress -> session.use(ImportSirene.class).run(command, progress));
        session.print(new SireneAnswer(report, session.words()));
        return report.isRefused() ? ExitCode.NEGATIVE : ExitCode.DONE;
    }
}
