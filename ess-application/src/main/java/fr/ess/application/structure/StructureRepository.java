package fr.ess.application.structure;

import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/** Keeps structures. Called inside a unit of work. */
public interface StructureRepository {

    Optional<Structure> find(StructureId id);

    /** Those of the ids that exist, in the order asked. */
    List<Structure> list(Collection<StructureId> ids);

    /** Every structure that bears the number, in the order of ids; none, one or, in a conflict, several. */
    List<StructureId> findByIdentifier(Identifier identifier);

    /** For each official number of a saved structure that others bear too, all who bear it. */
    Map<Identifier, SortedSet<StructureId>> conflictsOf(StructureId id);

    /** The structures of which the source has stated something, in the order of ids. */
    List<StructureId> listKnownFrom(Source source);

    /** Every number of every structure, with who bears it; never all in memory at once. */
    void forEachIdentifier(BiConsumer<Identifier, StructureId> each);

    /** Whether there is no structure at all. */
    boolean isEmpty();

    /** Every record of every structure, by structure, then by source; never all in memory at once. */
    void forEachRecord(BiConsumer<StructureId, SourceRecord> each);

    /**
     * Saves the structure with its next version.
     *
     * @return the structure as saved
     * @throws fr.ess.domain.shared.EssException STALE_WRITE when the stored version is not the one given (0: none yet)
     */
    Structure save(Structure structure);

    /** Takes the structure out, when nothing is stated of it any more. Nothing happens when there is none. */
    void remove(StructureId id);
}
