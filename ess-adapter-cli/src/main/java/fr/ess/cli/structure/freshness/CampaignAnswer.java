package fr.ess.cli.structure.freshness;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.structure.freshness.Campaign;
import fr.ess.domain.structure.freshness.Campaign.Line;
import fr.ess.domain.structure.freshness.Campaign.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A campaign and its register of answers. */
record CampaignAnswer(Campaign campaign, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text(
                "stale.campaign",
                "name",
                campaign.name(),
                "date",
                words.date(campaign.openedOn()),
                "asked",
                words.count("asked", campaign.asked().size())));
        String counts = Arrays.stream(Outcome.values())
                .map(outcome ->
                        words.text("stale.outcome." + word(outcome), "n", words.number(campaign.countOf(outcome))))
                .collect(Collectors.joining(", "));
        page.line(counts + ", " + words.text("stale.unanswered", "n", words.number(campaign.unanswered())), "  ", "  ");
    }

    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String answer(Line line) {
        return line.answer().map(answer -> word(answer.outcome())).orElse("");
    }

    private static String day(Line line) {
        return line.answer().map(answer -> answer.on().toString()).orElse("");
    }

    @Override
    public Object json() {
        return object(
                "id", campaign.id().toString(),
                "name", campaign.name(),
                "opened_on", campaign.openedOn().toString(),
                "asked",
                        campaign.asked().stream()
                                .map(line -> object(
                                        "structure", line.structure().toString(),
                                        "answer", answer(line),
                                        "on", day(line)))
                                .toList());
    }

    @Override
    public Table csv() {
        Table table = Table.of("structure", "answer", "on");
        campaign.asked().forEach(line -> table.row(line.structure(), answer(line), day(line)));
        return table;
    }
}
