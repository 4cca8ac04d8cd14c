package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.AssessEligibility.Rank;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answers of all schemes, the nearest to a yes first. */
final class RankedAnswer implements Answer {

    private final List<Assessment> assessments;
    private final Optional<String> applicant;
    private final LocalDate day;
    private final Words words;
    private final FundingWords funding;

    /** With the name of the structure that they are about, if any. */
    RankedAnswer(List<Assessment> assessments, Optional<String> applicant, LocalDate day, FundingWords funding) {
        this.assessments = assessments;
        this.applicant = applicant;
        this.day = day;
        this.words = funding.words();
        this.funding = funding;
    }

    @Override
    public void show(Page page) {
        page.line(words.text(
                "scheme.ranked", "schemes", words.count("scheme", assessments.size()), "date", words.date(day)));
        applicant.ifPresent(name -> page.line(words.text("scheme.applicant", "name", name)));
        for (Rank rank : Rank.values()) {
            List<Assessment> ranked = assessments.stream()
                    .filter(assessment -> assessment.rank() == rank)
                    .toList();
            if (!ranked.isEmpty()) {
                page.line().line(words.text(rank.key()));
                ranked.forEach(assessment -> one(page, assessment));
            }
        }
    }

    private void one(Page page, Assessment assessment) {
        String amount = assessment
                .amount()
                .amount()
                .map(euros -> ", " + funding.texts().money(euros))
                .orElse("");
        page.line(
                funding.texts().title(assessment.scheme()) + " ("
                        + assessment.scheme().code() + ")" + amount,
                "  - ",
                "    ");
        if (assessment.rank() == Rank.UNDETERMINED) {
            assessment.verdict().questions().forEach(fact -> page.line(funding.question(fact), "    ? ", "      "));
        }
        if (assessment.rank() == Rank.NEAR_MISS) {
            assessment.nearMisses().stream()
                    .filter(miss -> !miss.isOutOfReach())
                    .limit(1)
                    .flatMap(miss -> miss.changes().stream())
                    .forEach(change -> page.line(funding.change(change), "    → ", "      "));
        }
    }

    @Override
    public Object json() {
        return object(
                "as_of",
                day.toString(),
                "schemes",
                assessments.stream()
                        .map(assessment -> VerdictAnswer.json(assessment, funding))
                        .toList());
    }

    @Override
    public Table csv() {
        Table table = Table.of("scheme", "title", "rank", "outcome", "questions", "amount");
        assessments.forEach(assessment -> table.row(
                assessment.scheme().code(),
                funding.texts().title(assessment.scheme()),
                assessment.rank().word(),
                assessment.verdict().outcome().word(),
                String.join(
                        "|",
                        assessment.verdict().questions().stream()
                                .map(Fact::name)
                                .toList()),
                assessment.amount().amount().map(Euros::plainText).orElse("")));
        return table;
    }
}
