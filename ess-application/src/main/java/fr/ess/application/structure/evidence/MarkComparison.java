package fr.ess.application.structure.evidence;

import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.structure.qualification.MarkDifference.Cause;
import java.util.List;

/**
 * What a public mark and the law say of the same structures.
 *
 * @param agreeing how many both say the same of
 * @param undetermined how many the law has no answer for yet
 * @param differences how many they part on, each with its one cause, in the order of causes
 */
public record MarkComparison(long agreeing, long undetermined, List<Difference> differences) {

    public MarkComparison {
        differences = List.copyOf(differences);
    }

    /** How many differ for one cause, with the first of them. */
    public record Difference(Cause cause, long count, List<Bearer> first) {

        public Difference {
            first = List.copyOf(first);
        }
    }
}
