package fr.ess.application.structure;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The structures that bear one of some numbers, read all at once: those that records may be about. */
public final class KnownStructures {

    private final Map<Identifier, SortedSet<StructureId>> bearers;
    private final Map<StructureId, Structure> structures;

    private KnownStructures(Map<Identifier, SortedSet<StructureId>> bearers, List<Structure> structures) {
        this.bearers = bearers;
        this.structures = structures.stream().collect(Collectors.toMap(Structure::id, Function.identity()));
    }

    static KnownStructures of(Set<Identifier> numbers, StructureRepository repository) {
        Map<Identifier, SortedSet<StructureId>> bearers = repository.findBearers(numbers);
        Set<StructureId> ids =
                bearers.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return new KnownStructures(bearers, repository.list(ids));
    }

    /** All who bear one of the numbers. */
    public SortedSet<StructureId> bearers(Identifier number) {
        return bearers.getOrDefault(number, Collections.emptySortedSet());
    }

    /** A structure that bears one of them. */
    public Optional<Structure> find(StructureId id) {
        return Optional.ofNullable(structures.get(id));
    }
}
