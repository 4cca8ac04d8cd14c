package fr.ess.application.structure;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Identifier.Kind;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the structure that a record is about: by SIREN, then RNA, then the other numbers. A structure that bears another
 * SIREN is never it, whatever else they share, and where several would do nobody decides by chance: the record is then a
 * structure of its own, and the shared number a conflict to show.
 */
final class StructureMatcher {

    private final KnownStructures known;

    StructureMatcher(KnownStructures known) {
        this.known = known;
    }

    Optional<Structure> find(SourceRecord record) {
        List<Structure> candidates = record.identifiers().stream()
                .flatMap(identifier -> known.bearers(identifier).stream())
                .distinct()
                .flatMap(id -> known.find(id).stream())
                .toList();
        Set<Identifier> ours = sirens(record.identifiers());
        Optional<Structure> same = candidates.stream()
                .filter(candidate -> !Collections.disjoint(sirens(candidate.identifiers()), ours))
                .findFirst();
        List<Structure> withoutSiren = candidates.stream()
                .filter(candidate -> sirens(candidate.identifiers()).isEmpty())
                .toList();
        return same.or(() -> ours.isEmpty() ? only(candidates) : Optional.empty())
                .or(() -> only(withoutSiren));
    }

    private static Optional<Structure> only(List<Structure> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static Set<Identifier> sirens(Set<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.kind() == Kind.SIREN)
                .collect(Collectors.toSet());
    }
}
