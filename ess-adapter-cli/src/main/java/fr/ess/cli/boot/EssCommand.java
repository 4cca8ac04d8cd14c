package fr.ess.cli.boot;

import fr.ess.cli.charter.AdoptVerb;
import fr.ess.cli.contract.AmendVerb;
import fr.ess.cli.contract.RecordVerb;
import fr.ess.cli.contract.body.DecideVerb;
import fr.ess.cli.contract.body.SitVerb;
import fr.ess.cli.contract.envelope.MoveVerb;
import fr.ess.cli.contract.envelope.TransferVerb;
import fr.ess.cli.contract.sheet.ReportVerb;
import fr.ess.cli.demo.DemoVerb;
import fr.ess.cli.funding.CheckVerb;
import fr.ess.cli.funding.LintVerb;
import fr.ess.cli.funding.SimulateVerb;
import fr.ess.cli.funding.TargetVerb;
import fr.ess.cli.funding.TestVerb;
import fr.ess.cli.network.CoverageVerb;
import fr.ess.cli.network.JoinVerb;
import fr.ess.cli.network.LeaveVerb;
import fr.ess.cli.network.ReferentVerb;
import fr.ess.cli.network.link.GapsVerb;
import fr.ess.cli.network.link.GraphVerb;
import fr.ess.cli.network.link.PathVerb;
import fr.ess.cli.network.link.RecusalVerb;
import fr.ess.cli.network.link.RemoveVerb;
import fr.ess.cli.observatory.PanoramaVerb;
import fr.ess.cli.shared.Command;
import fr.ess.cli.shared.CommandRunner;
import fr.ess.cli.shared.CompletionVerb;
import fr.ess.cli.shared.ServeVerb;
import fr.ess.cli.shared.Surroundings;
import fr.ess.cli.stakeholder.ConsentVerb;
import fr.ess.cli.stakeholder.EditVerb;
import fr.ess.cli.stakeholder.ElusVerb;
import fr.ess.cli.stakeholder.EndVerb;
import fr.ess.cli.stakeholder.FunctionVerb;
import fr.ess.cli.stakeholder.MandateVerb;
import fr.ess.cli.stakeholder.OfferAddVerb;
import fr.ess.cli.stakeholder.OfferListVerb;
import fr.ess.cli.stakeholder.privacy.AccessVerb;
import fr.ess.cli.stakeholder.privacy.EraseVerb;
import fr.ess.cli.stakeholder.privacy.NoticeVerb;
import fr.ess.cli.stakeholder.privacy.ObjectVerb;
import fr.ess.cli.stakeholder.privacy.RegisterVerb;
import fr.ess.cli.stakeholder.privacy.RetentionVerb;
import fr.ess.cli.structure.AddVerb;
import fr.ess.cli.structure.ExplainVerb;
import fr.ess.cli.structure.ExportVerb;
import fr.ess.cli.structure.ImportVerb;
import fr.ess.cli.structure.IndexVerb;
import fr.ess.cli.structure.SearchVerb;
import fr.ess.cli.structure.duplicate.MergeVerb;
import fr.ess.cli.structure.duplicate.RejectVerb;
import fr.ess.cli.structure.freshness.AnswerVerb;
import fr.ess.cli.structure.freshness.AskVerb;
import fr.ess.cli.structure.freshness.VerifyVerb;
import fr.ess.cli.structure.intake.AgrementsVerb;
import fr.ess.cli.structure.intake.EssListVerb;
import fr.ess.cli.structure.intake.RnaVerb;
import fr.ess.cli.structure.proposal.AcceptVerb;
import fr.ess.cli.structure.proposal.RefuseVerb;
import fr.ess.cli.upkeep.BackupVerb;
import fr.ess.cli.upkeep.DoctorVerb;
import fr.ess.cli.upkeep.RestoreVerb;
import fr.ess.domain.contract.Act;
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
                Command.noun(
                        "import",
                        Command.verb("structures", ImportVerb::new),
                        Command.verb("rna", RnaVerb::new),
                        Command.verb("ess-list", EssListVerb::new),
                        Command.verb("agrements", AgrementsVerb::new),
                        Command.verb("elus", ElusVerb::new)),
                Command.noun(
                        "structure",
                        Command.verb("search", SearchVerb::new),
                        Command.verb("index", IndexVerb::new),
                        Command.verb("show", fr.ess.cli.structure.ShowVerb::new),
                        Command.verb("explain", ExplainVerb::new),
                        Command.verb("export", ExportVerb::new),
                        Command.verb("add", AddVerb::new),
                        Command.verb("verify", VerifyVerb::new)),
                Command.verb("panorama", PanoramaVerb::new),
                Command.noun(
                        "charter",
                        Command.verb("import", fr.ess.cli.charter.ImportVerb::new),
                        Command.verb("list", fr.ess.cli.charter.ListVerb::new),
                        Command.verb("show", fr.ess.cli.charter.ShowVerb::new),
                        Command.verb("export", fr.ess.cli.charter.ExportVerb::new),
                        Command.verb("adopt", AdoptVerb::new)),
                Command.noun(
                        "contract",
                        Command.verb("import", fr.ess.cli.contract.ImportVerb::new),
                        Command.verb("list", fr.ess.cli.contract.ListVerb::new),
                        Command.verb("show", fr.ess.cli.contract.ShowVerb::new),
                        Command.verb("export", fr.ess.cli.contract.ExportVerb::new),
                        Command.verb("amend", AmendVerb::new),
                        Command.verb("record", RecordVerb::new),
                        Command.verb("report", fr.ess.cli.contract.ReportVerb::new)),
                Command.noun(
                        "envelope",
                        Command.verb("list", fr.ess.cli.contract.envelope.ListVerb::new),
                        Command.verb("show", fr.ess.cli.contract.envelope.ShowVerb::new),
                        Command.verb("transfer", TransferVerb::new),
                        Command.verb("request", () -> new MoveVerb(Act.Step.REQUEST)),
                        Command.verb("reserve", () -> new MoveVerb(Act.Step.COMMITMENT)),
                        Command.verb("release", () -> new MoveVerb(Act.Step.RELEASE)),
                        Command.verb("certify", () -> new MoveVerb(Act.Step.CERTIFICATION)),
                        Command.verb("pay", () -> new MoveVerb(Act.Step.PAYMENT))),
                Command.noun(
                        "sheet",
                        Command.verb("import", fr.ess.cli.contract.sheet.ImportVerb::new),
                        Command.verb("list", fr.ess.cli.contract.sheet.ListVerb::new),
                        Command.verb("show", fr.ess.cli.contract.sheet.ShowVerb::new),
                        Command.verb("export", fr.ess.cli.contract.sheet.ExportVerb::new),
                        Command.verb("report", ReportVerb::new)),
                Command.noun(
                        "body",
                        Command.verb("import", fr.ess.cli.contract.body.ImportVerb::new),
                        Command.verb("list", fr.ess.cli.contract.body.ListVerb::new),
                        Command.verb("show", fr.ess.cli.contract.body.ShowVerb::new),
                        Command.verb("export", fr.ess.cli.contract.body.ExportVerb::new),
                        Command.verb("sit", SitVerb::new),
                        Command.verb("decide", DecideVerb::new)),
                Command.noun(
                        "chain",
                        Command.verb("show", fr.ess.cli.contract.chain.ShowVerb::new),
                        Command.verb("list", fr.ess.cli.contract.chain.ListVerb::new)),
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
                        "network",
                        Command.verb("list", fr.ess.cli.network.ListVerb::new),
                        Command.verb("show", fr.ess.cli.network.ShowVerb::new),
                        Command.verb("add", fr.ess.cli.network.AddVerb::new),
                        Command.verb("edit", fr.ess.cli.network.EditVerb::new),
                        Command.verb("join", JoinVerb::new),
                        Command.verb("leave", LeaveVerb::new),
                        Command.verb("referent", ReferentVerb::new)),
                Command.noun(
                        "link",
                        Command.verb("gaps", GapsVerb::new),
                        Command.verb("path", PathVerb::new),
                        Command.verb("graph", GraphVerb::new),
                        Command.verb("recusal", RecusalVerb::new),
                        Command.verb("list", fr.ess.cli.network.link.ListVerb::new),
                        Command.verb("add", fr.ess.cli.network.link.AddVerb::new),
                        Command.verb("end", fr.ess.cli.network.link.EndVerb::new),
                        Command.verb("remove", RemoveVerb::new)),
                Command.verb("coverage", CoverageVerb::new),
                Command.noun(
                        "person",
                        Command.verb("add", fr.ess.cli.stakeholder.AddVerb::new),
                        Command.verb("list", fr.ess.cli.stakeholder.ListVerb::new),
                        Command.verb("show", fr.ess.cli.stakeholder.ShowVerb::new),
                        Command.verb("edit", EditVerb::new),
                        Command.verb("mandate", MandateVerb::new),
                        Command.verb("function", FunctionVerb::new),
                        Command.verb("end", EndVerb::new),
                        Command.verb("merge", fr.ess.cli.stakeholder.MergeVerb::new),
                        Command.verb("consent", ConsentVerb::new)),
                Command.noun(
                        "gdpr",
                        Command.verb("access", AccessVerb::new),
                        Command.verb("erase", EraseVerb::new),
                        Command.verb("object", ObjectVerb::new),
                        Command.verb("notice", NoticeVerb::new),
                        Command.verb("retention", RetentionVerb::new),
                        Command.verb("register", RegisterVerb::new)),
                Command.noun("journal", Command.verb("verify", fr.ess.cli.operation.VerifyVerb::new)),
                Command.noun("offer", Command.verb("add", OfferAddVerb::new), Command.verb("list", OfferListVerb::new)),
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
