package fr.ess.application.structure;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Structures in memory. */
public final class InMemoryStructureRepository implements StructureRepository {

    private final SortedMap<StructureId, Structure> structures = new TreeMap<>();

    /** What puts the present state back. */
    public Runnable snapshot() {
        SortedMap<StructureId, Structure> before = new TreeMap<>(structures);
        return () -> {
            structures.clear();
            structures.putAll(before);
        };
    }

    @Override
    public Optional<Structure> find(StructureId id) {
        return Optional.ofNullable(structures.get(id));
    }

    @Override
    public List<Structure> list(Collection<StructureId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Map<Identifier, SortedSet<StructureId>> findBearers(Collection<Identifier> identifiers) {
        Map<Identifier, SortedSet<StructureId>> bearers = new TreeMap<>();
        Set<Identifier> asked = Set.copyOf(identifiers);
        structures
                .values()
                .forEach(structure -> structure.identifiers().stream()
                        .filter(asked::contains)
                        .forEach(number -> bearers.computeIfAbsent(number, any -> new TreeSet<>())
                                .add(structure.id())));
        return bearers;
    }

    @Override
    public Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> conflictsOf(Collection<StructureId> ids) {
        Map<StructureId, SortedMap<Identifier, SortedSet<StructureId>>> all = new HashMap<>();
        ids.forEach(id -> all.put(id, conflicts(id)));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    private SortedMap<Identifier, SortedSet<StructureId>> conflicts(StructureId id) {
        SortedMap<Identifier, SortedSet<StructureId>> conflicts = new TreeMap<>();
        find(id).map(Structure::identifiers)
                .ifPresent(numbers -> numbers.stream()
                        .filter(number -> number.kind().isOfficial())
                        .forEach(number -> conflicts.put(number, new TreeSet<>(findByIdentifier(number)))));
        conflicts.values().removeIf(bearers -> bearers.size() == 1);
        return conflicts;
    }

    @Override
    public List<StructureId> listKnownFrom(Source source) {
        return structures.values().stream()
                .filter(structure -> !structure.statedBy(source).isEmpty())
                .map(Structure::id)
                .toList();
    }

    @Override
    public void forEachIdentifier(BiConsumer<Identifier, StructureId> each) {
        structures
                .values()
                .forEach(structure -> structure.identifiers().forEach(number -> each.accept(number, structure.id())));
    }

    @Override
    public boolean isEmpty() {
        return structures.isEmpty();
    }

    @Override
    public void forEachRecord(BiConsumer<StructureId, SourceRecord> each) {
        structures
                .values()
                .forEach(structure -> structure.records().forEach(record -> each.accept(structure.id(), record)));
    }

    @Override
    public List<Structure> save(List<Structure> changed) {
        return changed.stream().map(this::keep).toList();
    }

    private Structure keep(Structure structure) {
        long stored = find(structure.id()).map(Structure::version).orElse(0L);
        if (stored != structure.version()) {
            throw new EssException(
                    ErrorCode.STALE_WRITE, "subject", structure.profile().name());
        }
        Structure saved = new Structure(structure.id(), stored + 1, structure.records());
        structures.put(saved.id(), saved);
        return saved;
    }

    @Override
    public void remove(StructureId id) {
        structures.remove(id);
    }
}
