package fr.ess.application.structure;

import fr.ess.application.shared.Ids;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings what a source states about a structure into the directory. Called inside a unit of work. */
public final class StructureKeeper {

    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final Directory directory;
    private final StructureMatcher matcher;
    private final Ids ids;

    @Inject
    StructureKeeper(StructureRepository structures, DirectoryIndex index, Directory directory, Ids ids) {
        this.structures = structures;
        this.index = index;
        this.directory = directory;
        this.matcher = new StructureMatcher(structures);
        this.ids = ids;
    }

    /** Saves what the record changes, if anything: a new structure, or what its source states of a known one. */
    public Settled settle(SourceRecord record) {
        Comparison comparison = comparison(record);
        if (comparison.outcome == Outcome.UNCHANGED) {
            return new Settled(comparison.structure.id(), Outcome.UNCHANGED, Map.of());
        }
        Structure saved = directory.save(comparison.structure);
        return new Settled(saved.id(), comparison.outcome, structures.conflictsOf(saved.id()));
    }

    /** What {@link #settle} would do. The id of a structure it would add is not one to keep. */
    public Settled compare(SourceRecord record) {
        Comparison comparison = comparison(record);
        return new Settled(comparison.structure.id(), comparison.outcome, sharedBy(comparison.structure));
    }

    /** The official numbers that a structure, saved or not, would share with others. */
    private Map<Identifier, SortedSet<StructureId>> sharedBy(Structure structure) {
        Map<Identifier, SortedSet<StructureId>> shared = new TreeMap<>();
        for (Identifier identifier : structure.identifiers()) {
            SortedSet<StructureId> bearers = new TreeSet<>(structures.findByIdentifier(identifier));
            bearers.add(structure.id());
            if (identifier.kind().isOfficial() && bearers.size() > 1) {
                shared.put(identifier, bearers);
            }
        }
        return shared;
    }

    private Comparison comparison(SourceRecord record) {
        Optional<Structure> known = matcher.find(record);
        if (known.isEmpty()) {
            StructureId id = new StructureId(ids.next());
            return new Comparison(Structure.firstKnownFrom(record, id), Outcome.ADDED);
        }
        Structure structure = known.get();
        boolean same =
                structure.find(record.source()).filter(record::statesTheSameAs).isPresent();
        return same
                ? new Comparison(structure, Outcome.UNCHANGED)
                : new Comparison(structure.stating(record), Outcome.CHANGED);
    }

    /** The structures of which a source has stated something. */
    public List<StructureId> knownFrom(Source source) {
        return structures.listKnownFrom(source);
    }

    /** The structures with their names. */
    public List<Bearer> named(Collection<StructureId> ids) {
        return ids.stream()
                .flatMap(id -> index.find(id).stream())
                .map(entry -> new Bearer(entry.id(), entry.name()))
                .toList();
    }

    private record Comparison(Structure structure, Outcome outcome) {}

    /** What became of a record. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED;

        /** The stable word of the journal. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A record brought in.
     *
     * @param shared the official numbers it now shares with other structures
     */
    public record Settled(StructureId id, Outcome outcome, Map<Identifier, SortedSet<StructureId>> shared) {}
}
