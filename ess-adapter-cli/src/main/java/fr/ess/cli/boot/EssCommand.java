package fr.ess.cli.boot;

import fr.ess.cli.demo.DemoVerb;
import fr.ess.cli.funding.CheckVerb;
import fr.ess.cli.funding.LintVerb;
import fr.ess.cli.funding.SimulateVerb;
import fr.ess.cli.funding.TargetVerb;
import fr.ess.cli.funding.TestVerb;
import fr.ess.cli.observatory.PanoramaVerb;
import fr.ess.cli.shared.Command;
import fr.ess.cli.shared.CommandRunner;
import fr.ess.cli.shared.CompletionVerb;
import fr.ess.cli.shared.ServeVerb;
import fr.ess.cli.shared.Surroundings;
import fr.ess.cli.structure.AddVerb;
import fr.ess.cli.structure.ExplainVerb;
import fr.ess.cli.structure.ExportVerb;
import fr.ess.cli.structure.ImportVerb;
import fr.ess.cli.structure.SearchVerb;
import fr.ess.cli.structure.duplicate.MergeVerb;
import fr.ess.cli.structure.duplicate.RejectVerb;
import fr.ess.cli.structure.freshness.AnswerVerb;
import fr.ess.cli.structure.freshness.AskVerb;
import fr.ess.cli.structure.freshness.VerifyVerb;
import fr.ess.cli.structure.proposal.AcceptVerb;
import fr.ess.cli.structure.proposal.RefuseVerb;
import fr.ess.cli.upkeep.BackupVerb;
import fr.ess.cli.upkeep.DoctorVerb;
import fr.ess.cli.upkeep.RestoreVerb;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The command {@code ess}, ready to run any number of times, by a person or by a test. */
public final class EssCommand {

    private final CommandRunner runner;

    public EssCommand(Surroundings surroundings) {
        this.runner = new CommandRunner(commands(), new AdapterWiring(), surroundings, version());
    }

    /** Runs one command: results to {@code out}, everything else to {@code err}. Returns the exit code. */
    public int execute(PrintStream out, PrintStream err, String... arguments) {
        return runner.execute(out, err, arguments);
    }

    /** All the commands, nouns then verbs. */
    public static List<Command> commands() {
        return List.of(
                Command.verb("demo", DemoVerb::new),
                Command.noun(
                        "territory",
                        Command.verb("list", fr.ess.cli.territory.ListVerb::new),
                        Command.verb("show", fr.ess.cli.territory.ShowVerb::new),
                        Command.verb("define", fr.ess.cli.territory.DefineVerb::new)),
                Command.noun("import", Command.verb("structures", ImportVerb::new)),
                Command.noun(
                        "structure",
                        Command.verb("search", SearchVerb::new),
                        Command.verb("show", fr.ess.cli.structure.ShowVerb::new),
                        Command.verb("explain", ExplainVerb::new),
                        Command.verb("export", ExportVerb::new),
                        Command.verb("add", AddVerb::new),
                        Command.verb("verify", VerifyVerb::new)),
                Command.verb("panorama", PanoramaVerb::new),
                Command.noun("charter", Command.verb("import", fr.ess.cli.charter.ImportVerb::new)),
                Command.noun(
                        "contract",
                        Command.verb("import", fr.ess.cli.contract.ImportVerb::new),
                        Command.verb("show", fr.ess.cli.contract.ShowVerb::new)),
                Command.noun(
                        "scheme",
                        Command.verb("import", fr.ess.cli.funding.ImportVerb::new),
                        Command.verb("list", fr.ess.cli.funding.ListVerb::new),
                        Command.verb("show", fr.ess.cli.funding.ShowVerb::new),
                        Command.verb("check", CheckVerb::new),
                        Command.verb("lint", LintVerb::new),
                        Command.verb("test", TestVerb::new),
                        Command.verb("target", TargetVerb::new),
                        Command.verb("export", fr.ess.cli.funding.ExportVerb::new),
                        Command.verb("verify", fr.ess.cli.funding.VerifyVerb::new)),
                Command.verb("simulate", SimulateVerb::new),
                Command.noun(
                        "duplicate",
                        Command.verb("list", fr.ess.cli.structure.duplicate.ListVerb::new),
                        Command.verb("reject", RejectVerb::new),
                        Command.verb("merge", MergeVerb::new)),
                Command.noun(
                        "proposal",
                        Command.verb("list", fr.ess.cli.structure.proposal.ListVerb::new),
                        Command.verb("add", fr.ess.cli.structure.proposal.AddVerb::new),
                        Command.verb("accept", AcceptVerb::new),
                        Command.verb("refuse", RefuseVerb::new)),
                Command.noun(
                        "stale",
                        Command.verb("list", fr.ess.cli.structure.freshness.ListVerb::new),
                        Command.verb("ask", AskVerb::new),
                        Command.verb("show", fr.ess.cli.structure.freshness.ShowVerb::new),
                        Command.verb("answer", AnswerVerb::new)),
                Command.noun(
                        "operation",
                        Command.verb("list", fr.ess.cli.operation.ListVerb::new),
                        Command.verb("show", fr.ess.cli.operation.ShowVerb::new),
                        Command.verb("undo", fr.ess.cli.operation.UndoVerb::new)),
                Command.noun(
                        "bundle",
                        Command.verb("export", fr.ess.cli.bundle.ExportVerb::new),
                        Command.verb("import", fr.ess.cli.bundle.ImportVerb::new)),
                Command.verb("backup", BackupVerb::new),
                Command.verb("restore", RestoreVerb::new),
                Command.verb("doctor", DoctorVerb::new),
                Command.verb("serve", ServeVerb::new),
                Command.verb("completion", () -> new CompletionVerb(commands())));
    }

    private static String version() {
        return Optional.ofNullable(EssCommand.class.getPackage().getImplementationVersion())
                .orElse("?");
    }
}
