package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.StructureId;
import java.util.Comparator;

/** Two different structures, the older id first: the same two make the same pair, whoever is named first. */
public record StructurePair(StructureId first, StructureId second) implements Comparable<StructurePair> {

    private static final Comparator<StructurePair> BY_IDS =
            Comparator.comparing(StructurePair::first).thenComparing(StructurePair::second);

    public StructurePair {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("a pair is made of two structures, in the order of their ids");
        }
    }

    /** The pair of two different structures, named in any order. */
    public static StructurePair of(StructureId one, StructureId other) {
        return one.compareTo(other) < 0 ? new StructurePair(one, other) : new StructurePair(other, one);
    }

    @Override
    public int compareTo(StructurePair other) {
        return BY_IDS.compare(this, other);
    }
}
