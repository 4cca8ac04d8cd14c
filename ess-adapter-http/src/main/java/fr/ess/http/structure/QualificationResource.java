package fr.ess.http.structure;

import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.qualification.Answer;
import fr.ess.domain.structure.qualification.MarkDifference;
import fr.ess.domain.structure.qualification.Qualification;
import fr.ess.domain.structure.qualification.Reason;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.StructurePage.Labelled;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a structure is part of the ESS on a day, and why, as JSON. */
record QualificationResource(
        String id,
        String name,
        LocalDate asOf,
        AnswerResource legal,
        AnswerResource statistical,
        List<Difference> differences) {

    static QualificationResource of(StructureView structure, Qualification qualification, Texts texts) {
        return new QualificationResource(
                structure.id().toString(),
                structure.profile().name(),
                qualification.asOf(),
                AnswerResource.of(qualification.legal(), texts),
                AnswerResource.of(qualification.statistical(), texts),
                qualification.differences().stream()
                        .map(difference -> Difference.of(difference, texts))
                        .toList());
    }

    /**
     * An answer.
     *
     * @param outcome {@code qualified}, {@code out-of-scope} or {@code to-verify}
     * @param missing the proofs of which one would settle an open question
     */
    record AnswerResource(
            String outcome,
            String label,
            @Nullable Labelled way,
            @Nullable Labelled family,
            List<Labelled> missing,
            List<ReasonResource> reasons) {

        static AnswerResource of(Answer answer, Texts texts) {
            return new AnswerResource(
                    answer.outcome().word(),
                    texts.of("outcome." + answer.outcome().word()),
                    answer.outcome().way().map(way -> labelled(way, texts)).orElse(null),
                    answer.outcome()
                            .family()
                            .map((EssFamily family) -> new Labelled(family.word(), texts.of(family)))
                            .orElse(null),
                    answer.outcome().missing().stream()
                            .map(proof -> labelled(proof, texts))
                            .toList(),
                    answer.reasons().stream()
                            .map(reason -> ReasonResource.of(reason, texts))
                            .toList());
        }

        private static <E extends Enum<E> & MessageCode> Labelled labelled(E code, Texts texts) {
            return new Labelled(StructureResource.word(code), texts.of(code));
        }
    }

    /**
     * A step of the reasoning.
     *
     * @param source where the fact comes from, absent when the step rests on the lack of one
     * @param basis the text it applies, empty when none
     */
    record ReasonResource(
            String code,
            String sentence,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable LocalDate date,
            String basis) {

        static ReasonResource of(Reason reason, Texts texts) {
            return new ReasonResource(
                    reason.statement().code().key().replaceFirst("^reason\\.", ""),
                    texts.say(reason.statement()),
                    reason.evidence().map(rest -> rest.source().name()).orElse(null),
                    reason.evidence()
                            .map(rest -> StructureResource.word(rest.source().kind()))
                            .orElse(null),
                    reason.evidence().map(Reason.Evidence::date).orElse(null),
                    reason.basis());
        }
    }

    /** A public mark that says otherwise, and why. */
    record Difference(
            String mark,
            boolean says,
            String cause,
            String sentence,
            String source,
            String sourceKind,
            LocalDate date) {

        static Difference of(MarkDifference difference, Texts texts) {
            return new Difference(
                    StructureResource.word(difference.mark()),
                    difference.stated().value(),
                    StructureResource.word(difference.cause()),
                    QualificationTexts.sentence(difference, texts),
                    difference.stated().source().name(),
                    StructureResource.word(difference.stated().source().kind()),
                    difference.stated().date());
        }
    }
}
