package fr.ess.cli.structure.freshness;

import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.freshness.RunCampaign;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.freshness.Campaign.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code ess stale answer}: enters what a structure answered. */
public final class AnswerVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NAME").argument("REF").option("--outcome", "KIND").option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        StructureView structure =
                session.use(ShowStructure.class).get(given.arguments().get(1), Audience.MISSION);
        session.print(new CampaignAnswer(
                session.use(RunCampaign.class)
                        .answer(
                                given.arguments().get(0),
                                structure.id(),
                                structure.profile().name(),
                                outcome(given.find("--outcome").orElse("confirmed")),
                                given.date("--date").orElseGet(session::asOf),
                                session.actor()),
                session.words()));
        return ExitCode.DONE;
    }

    private static Outcome outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> CampaignAnswer.word(outcome).equals(word))
                .findFirst()
                .orElseThrow(() -> UsageException.refused(
                        "--outcome",
                        word,
                        Arrays.stream(Outcome.values())
                                .map(CampaignAnswer::word)
                                .collect(Collectors.joining(", "))));
    }
}
