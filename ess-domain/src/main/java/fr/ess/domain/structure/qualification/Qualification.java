package fr.ess.domain.structure.qualification;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a structure is part of the ESS on a day.
 *
 * @param asOf the day the question is about
 * @param legal the answer of the law
 * @param statistical the answer of INSEE's method: legal categories, less activities out of scope
 * @param differences the public marks that say otherwise than the legal answer, each with its cause
 */
public record Qualification(LocalDate asOf, Answer legal, Answer statistical, List<MarkDifference> differences) {

    public Qualification {
        differences = List.copyOf(differences);
    }
}
