package fr.ess.application.structure;

import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Finds the official numbers that a structure shares, as an audience may know. Called inside a unit of work. */
final class IdentityConflicts {

    private final StructureRepository structures;
    private final DirectoryIndex index;

    @Inject
    IdentityConflicts(StructureRepository structures, DirectoryIndex index) {
        this.structures = structures;
        this.index = index;
    }

    /**
     * Those of each of some structures; one that shares none is absent. Bearers that the audience may not see are left
     * out, and with them the conflicts that only they make.
     */
    Map<StructureId, List<IdentityConflict>> of(Collection<StructureId> ids, Audience audience) {
        Map<StructureId, List<IdentityConflict>> conflicts = new HashMap<>();
        structures.conflictsOf(ids).forEach((id, shared) -> {
            List<IdentityConflict> known = shared.entrySet().stream()
                    .map(number -> new IdentityConflict(number.getKey(), bearers(number.getValue(), audience)))
                    .filter(conflict -> conflict.bearers().size() > 1)
                    .toList();
            conflicts.put(id, known);
        });
        return conflicts;
    }

    private List<Bearer> bearers(SortedSet<StructureId> ids, Audience audience) {
        return ids.stream()
                .flatMap(bearer -> index.find(bearer).stream())
                .filter(entry -> entry.published() || audience.maySee(Audience.MISSION))
                .map(entry -> new Bearer(entry.id(), entry.name()))
                .toList();
    }
}
