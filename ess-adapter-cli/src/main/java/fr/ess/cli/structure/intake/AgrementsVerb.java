package fr.ess.cli.structure.intake;

import fr.ess.application.structure.evidence.AgrementsReport;
import fr.ess.application.structure.evidence.ImportAgrements;
import fr.ess.application.structure.evidence.ImportAgrementsCommand;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.TextFiles;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.ProofKind;
import java.nio.file.Path;
import java.util.List;

/** {@code ess import agrements}: takes a list of agréments or conventions in, as proofs. */
public final class AgrementsVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE")
                .option("--kind", "KIND")
                .option("--mapping", "FILE")
                .option("--source", "SOURCE")
                .option("--source-kind", "KIND")
                .option("--date", "DATE")
                .flag("--dry-run");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Path file = session.path(given.argument());
        ProofKind kind = given.find("--kind")
                .map(AgrementsVerb::kind)
                .orElseThrow(() -> new UsageException(Message.of(UsageProblem.VALUE_MISSING, "what", "--kind")
                        .with("command", "ess import agrements")));
        Source source = new Source(
                given.find("--source").orElseGet(() -> "agréments " + kind.sigle()),
                Takings.sourceKind(given, session.words(), SourceKind.REGISTER));
        List<String> mapping =
                given.find("--mapping").map(session::path).map(TextFiles::lines).orElse(List.of());
        ImportAgrementsCommand command = new ImportAgrementsCommand(
                file,
                kind,
                mapping,
                source,
                given.date("--date").orElseGet(session::asOf),
                given.has("--dry-run"),
                session.actor());
        AgrementsReport report = ProgressBar.during(
                session, progress -> session.use(ImportAgrements.class).run(command, progress));
        session.print(new AgrementsAnswer(file, report, session.words()));
        return Takings.exit(report.taken());
    }

    private static ProofKind kind(String word) {
        return ProofKind.ofSigle(word)
                .orElseThrow(() -> UsageException.refused("--kind", word, String.join(", ", ProofKind.sigles())));
    }
}
