package fr.ess.cli.structure;

import fr.ess.application.structure.intake.ImportReport;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.application.structure.intake.ImportStructures;
import fr.ess.application.structure.intake.ImportStructuresCommand;
import fr.ess.application.structure.intake.RejectedLines;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.TextFiles;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.cli.structure.intake.Takings;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code ess import structures}: takes a table in and says line by line what became of it. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE")
                .option("--mapping", "FILE")
                .option("--source", "SOURCE")
                .option("--source-kind", "KIND")
                .option("--date", "DATE")
                .option(DirectoryOptions.TERRITORY, "TERRITORY")
                .flag("--dry-run")
                .option("--rejects", "FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Path file = session.path(given.argument());
        Optional<Path> rejects = given.find("--rejects").map(session::path);
        if (rejects.filter(written -> written.normalize().equals(file.normalize()))
                .isPresent()) {
            throw new UsageException(UsageProblem.FILE_WRITTEN_AND_READ, "file", file);
        }
        ImportStructuresCommand command = command(given, session, file);
        ImportStructures useCase = session.use(ImportStructures.class);
        ImportReport report = ProgressBar.during(session, progress -> useCase.run(command, progress));
        rejects.ifPresent(written ->
                Outputs.write(written, out -> useCase.writeSetAside(command, wording(session.words()), out)));
        session.print(new ImportAnswer(file, report, rejects, session.words()));
        Counts counts = report.counts();
        return counts.lines() > 0 && counts.lines() == counts.setAside() ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    private static ImportStructuresCommand command(Given given, Session session, Path file) {
        List<String> mapping =
                given.find("--mapping").map(session::path).map(TextFiles::lines).orElse(List.of());
        return new ImportStructuresCommand(
                file,
                mapping,
                new Source(
                        given.find("--source").orElseGet(() -> nameOf(file)),
                        Takings.sourceKind(given, session.words(), SourceKind.DECLARATION)),
                given.date("--date").orElseGet(session::asOf),
                given.find(DirectoryOptions.TERRITORY),
                given.has("--dry-run"),
                session.actor());
    }

    /** The file's name without its extension: what a later delivery of the same file will bear too. */
    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static RejectedLines.Wording wording(Words words) {
        return new RejectedLines.Wording(words.text("rejects.line"), words.text("rejects.reason"), words::say);
    }
}
