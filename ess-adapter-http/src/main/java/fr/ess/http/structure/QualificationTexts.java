package fr.ess.http.structure;

import fr.ess.domain.structure.qualification.MarkDifference;
import fr.ess.http.shared.Texts;

/** Sentences about qualifications that take more than one message. */
final class QualificationTexts {

    private QualificationTexts() {}

    static String sentence(MarkDifference difference, Texts texts) {
        return texts.of(
                difference.stated().value() ? "mark-difference.yes" : "mark-difference.no",
                "mark",
                texts.of(difference.mark()),
                "source",
                FieldTexts.source(difference.stated().source(), texts),
                "date",
                texts.date(difference.stated().date()),
                "cause",
                texts.of(difference.cause()));
    }
}
