package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.StructureId;
import java.util.Optional;

/**
 * The declaration that two structures are two, whatever they have in common; who made it and when stands with its
 * operation. It refers to both by their ids, so it follows
 * them through a merge; where both came to be one, it says nothing any more.
 *
 * @param first the one of the two with the lower id
 * @param why what tells them apart, never empty
 */
public record DistinctPair(DistinctPairId id, StructureId first, StructureId second, String why) {

    public DistinctPair {
        if (first.compareTo(second) > 0) {
            StructureId lower = second;
            second = first;
            first = lower;
        }
        why = why.strip();
        if (why.isEmpty()) {
            throw new IllegalArgumentException("what tells two structures apart is said");
        }
    }

    /** The two; empty where they came to be one. */
    public Optional<StructurePair> pair() {
        return first.equals(second) ? Optional.empty() : Optional.of(new StructurePair(first, second));
    }
}
