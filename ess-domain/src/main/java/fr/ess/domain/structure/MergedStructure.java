package fr.ess.domain.structure;

import java.time.LocalDate;

/**
 * A structure that turned out to be another one, and was merged into it: whoever still knows it by its id is led there.
 *
 * @param id the id it had
 * @param into the structure that stays; when that one is merged in turn, the one it was merged into
 * @param on the day of the merge
 */
public record MergedStructure(StructureId id, StructureId into, LocalDate on) {

    public MergedStructure {
        if (id.equals(into)) {
            throw new IllegalArgumentException("a structure is not merged into itself");
        }
    }
}
