package fr.ess.domain.structure;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a structure in this directory. Official numbers are attributes: they change, conflict and are absent. */
public record StructureId(long value) implements Id, Comparable<StructureId> {

    public static Optional<StructureId> tryParse(String text) {
        return Tsid.tryParse(text).map(StructureId::new);
    }

    @Override
    public int compareTo(StructureId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
