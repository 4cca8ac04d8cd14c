package fr.ess.application.structure;

import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Finds the official numbers that a structure shares, as an audience may know. Called inside a unit of work. */
final class IdentityConflicts {

    private final StructureRepository structures;
    private final DirectoryIndex index;

    @Inject
    IdentityConflicts(StructureRepository structures, DirectoryIndex index) {
        this.structures = structures;
        this.index = index;
    }

    /** Bearers that the audience may not see are left out, and with them the conflicts that only they make. */
    List<IdentityConflict> of(StructureId id, Audience audience) {
        List<IdentityConflict> conflicts = new ArrayList<>();
        structures.conflictsOf(id).forEach((identifier, ids) -> {
            List<Bearer> bearers = ids.stream()
                    .flatMap(bearer -> index.find(bearer).stream())
                    .filter(entry -> entry.published() || audience == Audience.MISSION)
                    .map(entry -> new Bearer(entry.id(), entry.name()))
                    .toList();
            if (bearers.size() > 1) {
                conflicts.add(new IdentityConflict(identifier, bearers));
            }
        });
        return conflicts;
    }
}
