package fr.ess.application.structure;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Identifier.Kind;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the structure that a record is about: by SIREN, then RNA, then the other numbers. A structure that bears another
 * SIREN is never it, whatever else they share: the shared number is then a conflict to show.
 */
final class StructureMatcher {

    private final StructureRepository structures;

    StructureMatcher(StructureRepository structures) {
        this.structures = structures;
    }

    Optional<Structure> find(SourceRecord record) {
        return record.identifiers().stream()
                .flatMap(identifier -> structures.findByIdentifier(identifier).stream())
                .distinct()
                .flatMap(id -> structures.find(id).stream())
                .filter(candidate -> mayBe(candidate, record))
                .findFirst();
    }

    private static boolean mayBe(Structure candidate, SourceRecord record) {
        Set<Identifier> theirs = of(Kind.SIREN, candidate.identifiers().stream().toList());
        Set<Identifier> ours = of(Kind.SIREN, record.identifiers().stream().toList());
        return theirs.isEmpty() || ours.isEmpty() || theirs.stream().anyMatch(ours::contains);
    }

    private static Set<Identifier> of(Kind kind, List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.kind() == kind)
                .collect(Collectors.toSet());
    }
}
