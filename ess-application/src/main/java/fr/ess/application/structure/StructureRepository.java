package fr.ess.application.structure;

import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/** Keeps structures. Called inside a unit of work. */
public interface StructureRepository {

    Optional<Structure> find(StructureId id);

    /** Those of the ids that exist, in the order asked. */
    List<Structure> list(Collection<StructureId> ids);

    /** Every structure that bears the number, in the order of ids; none, one or, in a conflict, several. */
    default List<StructureId> findByIdentifier(Identifier identifier) {
        return List.copyOf(findBearers(List.of(identifier)).getOrDefault(identifier, Collections.emptySortedSet()));
    }

    /** For each of the numbers that some structure bears, all who bear it. */
    Map<Identifier, SortedSet<StructureId>> findBearers(Collection<Identifier> identifiers);

    /** For each official number of a saved structure that others bear too, all who bear it. */
    default Map<Identifier, SortedSet<StructureId>> conflictsOf(StructureId id) {
        return conflictsOf(List.of(id)).getOrDefault(id, Collections.emptySortedMap());
    }

    /** The same of each of some structures; one that shares no number is absent. */
    Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> conflictsOf(Collection<StructureId> ids);

    /** The structures of which the source has stated something, in the order of ids. */
    List<StructureId> listKnownFrom(Source source);

    /** Every number of every structure, with who bears it; never all in memory at once. */
    void forEachIdentifier(BiConsumer<Identifier, StructureId> each);

    /** Whether there is no structure at all. */
    boolean isEmpty();

    /** Every record of every structure, by structure, then by source; never all in memory at once. */
    void forEachRecord(BiConsumer<StructureId, SourceRecord> each);

    /**
     * Saves structures, each with its next version.
     *
     * @return the structures as saved, in the order given
     * @throws fr.ess.domain.shared.EssException STALE_WRITE when a stored version is not the one given (0: none yet)
     */
    List<Structure> save(List<Structure> structures);

    /** As {@link #save(List)}, of one. */
    default Structure save(Structure structure) {
        return save(List.of(structure)).get(0);
    }

    /** Takes the structure out, when nothing is stated of it any more. Nothing happens when there is none. */
    void remove(StructureId id);
}
