package fr.ess.http.funding;

import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.FundingTexts;
import fr.ess.domain.funding.eligibility.AidAmount;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.NearMiss;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.shared.Euros;
import fr.ess.http.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a scheme, explained, as JSON.
 *
 * @param rank how near it is to a yes: {@code eligible}, {@code undetermined}, {@code near-miss}, {@code ineligible} or
 *     {@code not-open}
 * @param questions exactly what can still change the outcome
 */
record AssessmentResource(
        String scheme,
        String title,
        LocalDate asOf,
        String rank,
        String outcome,
        String sentence,
        List<ClauseResource> clauses,
        List<QuestionResource> questions,
        AmountResource amount,
        List<NearMissResource> nearMisses) {

    static AssessmentResource of(Assessment assessment, FundingTexts funding, Texts texts) {
        return new AssessmentResource(
                assessment.scheme().code(),
                funding.title(assessment.scheme()),
                assessment.verdict().scheme().day(),
                assessment.rank().word(),
                assessment.verdict().outcome().word(),
                funding.verdicts().answer(assessment.verdict()),
                assessment.verdict().clauses().stream()
                        .map(clause -> ClauseResource.of(clause, funding, texts))
                        .toList(),
                assessment.verdict().questions().stream()
                        .map(fact -> QuestionResource.of(fact, texts))
                        .toList(),
                AmountResource.of(assessment.amount()),
                assessment.nearMisses().stream()
                        .map(miss -> NearMissResource.of(miss, funding, texts))
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A clause: where what the rule wants stands, and why. */
    record ClauseResource(
            String criterion,
            String standing,
            boolean isExcluded,
            String requirement,
            String sentence,
            @Nullable String article,
            String source,
            List<FactResource> facts) {

        static ClauseResource of(ClauseFinding clause, FundingTexts funding, Texts texts) {
            String article = clause.clause().article();
            return new ClauseResource(
                    clause.criterion().code(),
                    word(clause.wanted()),
                    clause.isExcluded(),
                    funding.clauses().requirement(clause),
                    funding.clauses().say(clause),
                    article.isEmpty() ? null : article,
                    clause.criterion().source(),
                    clause.facts().stream()
                            .map(read -> FactResource.of(read, texts))
                            .toList());
        }
    }

    /** A fact that a clause read; its values, source and date are absent while it is unknown. */
    record FactResource(
            String fact,
            String label,
            @Nullable List<String> values,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable LocalDate date) {

        static FactResource of(FactRead<?> read, Texts texts) {
            return new FactResource(
                    read.fact().name(),
                    texts.of(read.fact()),
                    read.known().map(known -> read.texts()).orElse(null),
                    read.known().map(known -> known.source().name()).orElse(null),
                    read.known().map(known -> word(known.source().kind())).orElse(null),
                    read.known().map(known -> known.date()).orElse(null));
        }
    }

    /** A question and the form of its answer; the values, where the list is closed. */
    record QuestionResource(String fact, String label, String subject, String type, List<String> values) {

        static QuestionResource of(Fact<?> fact, Texts texts) {
            return new QuestionResource(
                    fact.name(),
                    texts.of(fact),
                    word(fact.subject()),
                    fact.type().word(),
                    fact.values());
        }
    }

    /** The aid with every step; absent while a fact is missing, or where the scheme gives no money. */
    record AmountResource(@Nullable String amount, List<String> missing, List<StepResource> steps) {

        static AmountResource of(AidAmount amount) {
            return new AmountResource(
                    amount.amount().map(Euros::plainText).orElse(null),
                    amount.missing().stream().<String>map(Fact::name).toList(),
                    amount.steps().stream()
                            .map(step -> new StepResource(
                                    word(step.kind()),
                                    step.limit().plainText(),
                                    step.result().plainText(),
                                    step.share().map(Object::toString).orElse(null),
                                    step.source()))
                            .toList());
        }
    }

    record StepResource(
            String step,
            String limit,
            String result,
            @Nullable String share,
            String source) {}

    /** A smallest set of changes that would end a refusal. */
    record NearMissResource(String outcome, boolean isOutOfReach, String sentence, List<ChangeResource> changes) {

        static NearMissResource of(NearMiss miss, FundingTexts funding, Texts texts) {
            return new NearMissResource(
                    miss.outcome().word(),
                    miss.isOutOfReach(),
                    funding.verdicts().nearMiss(miss),
                    miss.changes().stream()
                            .map(change -> new ChangeResource(
                                    change.fact().name(),
                                    texts.of(change.fact()),
                                    change.from(),
                                    change.to(),
                                    word(change.fact().changeable())))
                            .toList());
        }
    }

    record ChangeResource(String fact, String label, List<String> from, List<String> to, String changeable) {}
}
