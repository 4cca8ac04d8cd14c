package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.application.shared.Ids;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.FieldChange;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Brings what a source states about a structure into the directory. Called inside a unit of work. */
public final class StructureKeeper {

    private static final int FEWEST_OFFERED = 16;

    private final StructureRepository structures;
    private final DirectoryIndex index;
    private final Directory directory;
    private final StructureHistory history;
    private final Ids ids;

    @Inject
    StructureKeeper(
            StructureRepository structures,
            DirectoryIndex index,
            Directory directory,
            StructureHistory history,
            Ids ids) {
        this.structures = structures;
        this.index = index;
        this.directory = directory;
        this.history = history;
        this.ids = ids;
    }

    /**
     * Saves what the record changes, if anything: a new structure, or what its source states of a known one. What the
     * mission states is kept field by field, and stands where a later record of the mission's is silent.
     */
    public Settled settle(SourceRecord record) {
        return settle(List.of(record)).get(0);
    }

    /** As {@link #settle(SourceRecord)}, of a structure that is known. */
    public Settled settle(Structure structure, SourceRecord record) {
        return save(List.of(comparison(structure, record))).get(0);
    }

    /** Runs what settles very many records, as when a register comes in. */
    public void fill(Runnable filling) {
        directory.fill(filling);
    }

    /** The same as {@link #settle(SourceRecord)} of each record in turn, with far fewer questions to the store. */
    public List<Settled> settle(List<SourceRecord> records) {
        return settle(records, Joining.BY_NUMBERS);
    }

    /**
     * The same, of what a register's own way to join makes of each record.
     *
     * @param joining asked of a record again when an earlier one changed what it is about
     */
    public List<Settled> settle(List<SourceRecord> records, Joining joining) {
        List<Settled> settled = new ArrayList<>();
        int offered = records.size();
        while (settled.size() < records.size()) {
            int end = Math.min(records.size(), settled.size() + offered);
            List<Settled> some = save(independent(records.subList(settled.size(), end), joining));
            settled.addAll(some);
            // Who waits for an earlier record is read again: where many do, fewer are offered.
            offered = Math.max(FEWEST_OFFERED, 2 * some.size());
        }
        return settled;
    }

    /** What the first records change, up to one that could concern what an earlier one changes. */
    private List<Comparison> independent(List<SourceRecord> records, Joining joining) {
        KnownStructures known = KnownStructures.of(records, structures);
        List<Comparison> comparisons = new ArrayList<>();
        Set<Identifier> numbers = new HashSet<>();
        Set<StructureId> touched = new HashSet<>();
        for (SourceRecord record : records) {
            Comparison comparison = comparison(joining.join(record, known), known);
            Set<Identifier> borne = new HashSet<>(record.identifiers());
            borne.addAll(comparison.structure.identifiers());
            known.find(comparison.structure.id()).map(Structure::identifiers).ifPresent(borne::addAll);
            if (!Collections.disjoint(numbers, borne) || !touched.add(comparison.structure.id())) {
                break;
            }
            numbers.addAll(borne);
            comparisons.add(comparison);
        }
        return comparisons;
    }

    private List<Settled> save(List<Comparison> comparisons) {
        List<Comparison> changing = comparisons.stream()
                .filter(comparison -> comparison.outcome != Outcome.UNCHANGED)
                .toList();
        Iterator<Structure> saved = directory
                .save(changing.stream().map(Comparison::structure).toList())
                .iterator();
        history.append(changing.stream().flatMap(Comparison::priors).toList());
        return comparisons.stream()
                .map(comparison -> comparison.outcome == Outcome.UNCHANGED
                        ? comparison.settled(comparison.structure, Map.of())
                        : comparison.settled(saved.next(), conflicts(comparison)))
                .toList();
    }

    private Map<Identifier, SortedSet<StructureId>> conflicts(Comparison comparison) {
        return comparison.mayShare ? structures.conflictsOf(comparison.structure.id()) : Map.of();
    }

    /**
     * As {@link #settle(Structure, SourceRecord)}, where the day matters by itself: what is stated again on a later day is
     * kept with that day, and is no change.
     */
    public Settled confirm(Structure structure, SourceRecord record) {
        SourceRecord placed = structure.placed(record);
        Optional<SourceRecord> earlier = structure
                .find(placed.source(), placed.part())
                .filter(placed::statesTheSameAs)
                .filter(stated -> stated.statedOn().isBefore(placed.statedOn()));
        if (earlier.isEmpty()) {
            return settle(structure, record);
        }
        Comparison comparison = new Comparison(
                placed, structure.stating(placed), Outcome.UNCHANGED, List.of(new Replacement(placed, earlier)), false);
        Structure saved = directory.save(List.of(comparison.structure)).get(0);
        history.append(comparison.priors().toList());
        return comparison.settled(saved, Map.of());
    }

    /** What {@link #settle(Structure, SourceRecord)} would do. */
    public Settled compare(Structure structure, SourceRecord record) {
        Comparison comparison = comparison(structure, record);
        return comparison.settled(comparison.structure, sharedBy(comparison.structure));
    }

    /** What {@link #settle(SourceRecord)} would do. The id of a structure it would add is not one to keep. */
    public Settled compare(SourceRecord record) {
        return compare(List.of(record)).get(0);
    }

    /** What {@link #settle(SourceRecord)} would do of each record, were it the only one. */
    public List<Settled> compare(List<SourceRecord> records) {
        return compare(records, Joining.BY_NUMBERS);
    }

    /** What {@link #settle(List, Joining)} would do of each record, were it the only one. */
    public List<Settled> compare(List<SourceRecord> records, Joining joining) {
        KnownStructures known = KnownStructures.of(records, structures);
        return records.stream()
                .map(record -> comparison(joining.join(record, known), known))
                .map(comparison -> comparison.settled(
                        comparison.structure, comparison.mayShare ? sharedBy(comparison.structure) : Map.of()))
                .toList();
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

    private Comparison comparison(Joined joined, KnownStructures known) {
        SourceRecord record = joined.record;
        Optional<Structure> same = joined.structure.or(() -> new StructureMatcher(known).find(record));
        if (same.isPresent()) {
            return comparison(same.get(), record);
        }
        List<SourceRecord> parts = parts(record);
        return new Comparison(
                record,
                new Structure(new StructureId(ids.next()), 0, parts),
                Outcome.ADDED,
                parts.stream()
                        .map(part -> new Replacement(part, Optional.empty()))
                        .toList(),
                record.identifiers().stream()
                        .anyMatch(number -> !known.bearers(number).isEmpty()));
    }

    private static Comparison comparison(Structure known, SourceRecord record) {
        List<Replacement> replacements = new ArrayList<>();
        Structure next = known;
        for (SourceRecord part : parts(record)) {
            SourceRecord placed = known.placed(part);
            Optional<SourceRecord> stated = known.find(placed.source(), placed.part());
            if (stated.filter(placed::statesTheSameAs).isEmpty()) {
                next = next.stating(placed);
                replacements.add(new Replacement(placed, stated));
            }
        }
        return replacements.isEmpty()
                ? new Comparison(record, next, Outcome.UNCHANGED, replacements, false)
                : new Comparison(record, next, Outcome.CHANGED, replacements, true);
    }

    private static List<SourceRecord> parts(SourceRecord record) {
        boolean curated =
                record.source().equals(Source.MISSION) && record.part().isEmpty();
        return curated ? record.byField() : List.of(record);
    }

    /** What a source states of a structure at present, in one of its parts. */
    public Optional<SourceRecord> find(StructureId id, Source source, String part) {
        return structures.find(id).flatMap(structure -> structure.find(source, part));
    }

    /** Puts back what a source stated before; a structure of which nothing is stated any more leaves the directory. */
    public void restore(PriorRecord prior, OperationId operation) {
        exchange(prior.structure(), new Place(prior.source(), prior.part()), prior.before(), operation);
    }

    /** Takes out what a source states of a structure in one of its parts. */
    public void silence(StructureId id, SourceRecord record, OperationId operation) {
        exchange(id, new Place(record.source(), record.part()), Optional.empty(), operation);
    }

    /** Puts in what another structure's source states. */
    public void join(StructureId id, SourceRecord record, OperationId operation) {
        exchange(id, new Place(record.source(), record.part()), Optional.of(record), operation);
    }

    private void exchange(StructureId id, Place place, Optional<SourceRecord> wanted, OperationId operation) {
        Optional<Structure> present = structures.find(id);
        history.append(List.of(new PriorRecord(
                operation,
                id,
                place.source,
                place.part,
                present.flatMap(structure -> structure.find(place.source, place.part)),
                wanted.map(SourceRecord::operation).map(OperationId::new))));
        Optional<Structure> next = wanted.map(record -> present.map(structure -> structure.stating(record))
                        .orElseGet(() -> Structure.firstKnownFrom(record, id)))
                .or(() -> present.flatMap(structure -> structure.without(place.source, place.part)));
        next.ifPresentOrElse(structure -> directory.save(List.of(structure)), () -> directory.remove(id));
    }

    private record Place(Source source, String part) {}

    /**
     * Brings in a structure as another store held it, with its id; there is no history of it to write.
     *
     * @throws fr.ess.domain.shared.EssException STALE_WRITE when a structure has that id
     */
    public void transfer(StructureId id, List<SourceRecord> records) {
        directory.save(List.of(new Structure(id, 0, records)));
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

    /** What is made of a record before it is taken in. */
    @FunctionalInterface
    public interface Joining {

        /** A record is of the structure that its numbers designate. */
        Joining BY_NUMBERS = (record, known) -> new Joined(record, Optional.empty());

        /**
         * What to take in.
         *
         * @param known who bears the numbers of the record, as the store has them
         */
        Joined join(SourceRecord record, KnownStructures known);
    }

    /** What to take in, and of which structure when that is sure; else its numbers designate it. */
    public record Joined(SourceRecord record, Optional<Structure> structure) {}

    /**
     * What a record changes.
     *
     * @param mayShare whether the structure may bear a number that another bears
     */
    private record Comparison(
            SourceRecord record,
            Structure structure,
            Outcome outcome,
            List<Replacement> replacements,
            boolean mayShare) {

        Stream<PriorRecord> priors() {
            return replacements.stream().map(replacement -> replacement.prior(structure.id()));
        }

        Settled settled(Structure settled, Map<Identifier, SortedSet<StructureId>> shared) {
            return new Settled(
                    record,
                    settled,
                    outcome,
                    replacements.stream()
                            .flatMap(replacement -> replacement.replaced.stream())
                            .findFirst(),
                    replacements.stream()
                            .flatMap(replacement -> replacement.changes().stream())
                            .toList(),
                    shared);
        }
    }

    private record Replacement(SourceRecord next, Optional<SourceRecord> replaced) {

        PriorRecord prior(StructureId id) {
            OperationId operation = new OperationId(next.operation());
            return new PriorRecord(operation, id, next.source(), next.part(), replaced, Optional.of(operation));
        }

        List<FieldChange> changes() {
            return replaced.map(next::changesSince).orElse(List.of());
        }
    }

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
     * @param record as it was taken in
     * @param structure as it is after that
     * @param before what the source stated of it until then; empty when it states something for the first time
     * @param changes what the source states otherwise than before; empty for what it states for the first time
     * @param shared the official numbers it now shares with other structures
     */
    public record Settled(
            SourceRecord record,
            Structure structure,
            Outcome outcome,
            Optional<SourceRecord> before,
            List<FieldChange> changes,
            Map<Identifier, SortedSet<StructureId>> shared) {

        public StructureId id() {
            return structure.id();
        }
    }
}
