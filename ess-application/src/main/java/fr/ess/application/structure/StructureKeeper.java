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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
        return save(List.of(Comparison.changing(structure, record))).get(0);
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
        return inTurn(records, some -> save(independent(some, joining)));
    }

    /** Settles things part by part: each part as long as the ones given are independent. */
    private static <T, S> List<S> inTurn(List<T> all, Function<List<T>, List<S>> settling) {
        List<S> settled = new ArrayList<>();
        int offered = all.size();
        while (settled.size() < all.size()) {
            List<S> some = settling.apply(all.subList(settled.size(), Math.min(all.size(), settled.size() + offered)));
            settled.addAll(some);
            // Who waits for an earlier one is read again: where many do, fewer are offered.
            offered = Math.max(FEWEST_OFFERED, 2 * some.size());
        }
        return settled;
    }

    /** What the first records change, up to one that could concern what an earlier one changes. */
    private List<Comparison> independent(List<SourceRecord> records, Joining joining) {
        KnownStructures known = KnownStructures.of(numbers(records), structures);
        List<Comparison> comparisons = new ArrayList<>();
        Set<Identifier> numbers = new HashSet<>();
        Set<StructureId> touched = new HashSet<>();
        for (SourceRecord record : records) {
            Comparison comparison = comparison(joining.join(record, known), known);
            Set<Identifier> borne = new HashSet<>(record.identifiers());
            borne.addAll(comparison.structure().identifiers());
            known.find(comparison.structure().id()).map(Structure::identifiers).ifPresent(borne::addAll);
            if (!Collections.disjoint(numbers, borne)
                    || !touched.add(comparison.structure().id())) {
                break;
            }
            numbers.addAll(borne);
            comparisons.add(comparison);
        }
        return comparisons;
    }

    private static Set<Identifier> numbers(List<SourceRecord> records) {
        return records.stream().flatMap(record -> record.identifiers().stream()).collect(Collectors.toSet());
    }

    private List<Settled> save(List<Comparison> comparisons) {
        List<Comparison> replacing =
                comparisons.stream().filter(Comparison::replaces).toList();
        Iterator<Structure> saved = directory
                .save(replacing.stream().map(Comparison::structure).toList())
                .iterator();
        history.append(replacing.stream().flatMap(Comparison::priors).toList());
        var conflicts = structures.conflictsOf(comparisons.stream()
                .filter(Comparison::mayShare)
                .map(comparison -> comparison.structure().id())
                .toList());
        return comparisons.stream()
                .map(comparison -> comparison.settled(
                        comparison.replaces() ? saved.next() : comparison.structure(),
                        conflicts.getOrDefault(comparison.structure().id(), Collections.emptySortedMap())))
                .toList();
    }

    /** Brings in what is stated of all who bear some numbers, in turn: of each statement, what became of each bearer. */
    public List<List<Settled>> settleStatements(List<Statement> statements) {
        return inTurn(statements, some -> together(independent(some), this::save));
    }

    /** What {@link #settleStatements} would do of each statement, were it the only one. */
    public List<List<Settled>> compareStatements(List<Statement> statements) {
        KnownStructures known = bearers(statements);
        return together(
                statements.stream()
                        .map(statement -> comparisons(statement, known))
                        .toList(),
                this::compared);
    }

    /** Settles groups of comparisons at once, and gives each group what became of its own. */
    private static List<List<Settled>> together(
            List<List<Comparison>> groups, Function<List<Comparison>, List<Settled>> settling) {
        Iterator<Settled> settled =
                settling.apply(groups.stream().flatMap(List::stream).toList()).iterator();
        return groups.stream()
                .map(group -> group.stream().map(each -> settled.next()).toList())
                .toList();
    }

    /** What the first statements change, up to one about a structure that an earlier one is about. */
    private List<List<Comparison>> independent(List<Statement> statements) {
        KnownStructures known = bearers(statements);
        List<List<Comparison>> comparisons = new ArrayList<>();
        Set<StructureId> touched = new HashSet<>();
        for (Statement statement : statements) {
            SortedSet<StructureId> bearers = known.bearers(statement.number());
            if (!Collections.disjoint(touched, bearers)) {
                break;
            }
            touched.addAll(bearers);
            comparisons.add(comparisons(statement, known));
        }
        return comparisons;
    }

    private KnownStructures bearers(List<Statement> statements) {
        return KnownStructures.of(statements.stream().map(Statement::number).collect(Collectors.toSet()), structures);
    }

    private static List<Comparison> comparisons(Statement statement, KnownStructures known) {
        return known.bearers(statement.number()).stream()
                .flatMap(id -> known.find(id).stream())
                .flatMap(bearer -> statement.comparison(bearer).stream())
                .toList();
    }

    /** What {@link #settle(SourceRecord)} would do of each record, were it the only one. */
    public List<Settled> compare(List<SourceRecord> records) {
        return compare(records, Joining.BY_NUMBERS);
    }

    /** What {@link #settle(List, Joining)} would do of each record, were it the only one. */
    public List<Settled> compare(List<SourceRecord> records, Joining joining) {
        KnownStructures known = KnownStructures.of(numbers(records), structures);
        return compared(records.stream()
                .map(record -> comparison(joining.join(record, known), known))
                .toList());
    }

    /** With the official numbers that each structure, not saved, would share with others. */
    private List<Settled> compared(List<Comparison> comparisons) {
        var bearers = structures.findBearers(comparisons.stream()
                .filter(Comparison::mayShare)
                .flatMap(comparison -> comparison.structure().identifiers().stream())
                .collect(Collectors.toSet()));
        return comparisons.stream()
                .map(comparison -> comparison.settled(
                        comparison.structure(),
                        comparison.mayShare() ? shared(comparison.structure(), bearers) : Map.of()))
                .toList();
    }

    private static Map<Identifier, SortedSet<StructureId>> shared(
            Structure structure, Map<Identifier, SortedSet<StructureId>> known) {
        Map<Identifier, SortedSet<StructureId>> shared = new TreeMap<>();
        for (Identifier identifier : structure.identifiers()) {
            SortedSet<StructureId> bearers =
                    new TreeSet<>(known.getOrDefault(identifier, Collections.emptySortedSet()));
            bearers.add(structure.id());
            if (identifier.kind().isOfficial() && bearers.size() > 1) {
                shared.put(identifier, bearers);
            }
        }
        return shared;
    }

    private Comparison comparison(Joined joined, KnownStructures known) {
        SourceRecord record = joined.record;
        return joined.structure
                .or(() -> new StructureMatcher(known).find(record))
                .map(same -> Comparison.changing(same, record))
                .orElseGet(() -> Comparison.adding(
                        new StructureId(ids.next()),
                        record,
                        record.identifiers().stream()
                                .anyMatch(number -> !known.bearers(number).isEmpty())));
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
     * Brings in structures as another store held them, with their ids; there is no history of them to write.
     *
     * @param structures of version 0, since they are new here
     * @throws fr.ess.domain.shared.EssException STALE_WRITE when a structure has one of the ids
     */
    public void transfer(List<Structure> structures) {
        directory.save(structures);
    }

    /** Rewrites what sources stated before, where it may no longer be told, and leaves nothing of its words. */
    public void rewriteHistory(UnaryOperator<SourceRecord> rewriting) {
        if (history.rewrite(rewriting) > 0) {
            index.forget();
        }
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

    /** The structures that bear one of some numbers, with their names. */
    public List<Bearer> bearing(Set<Identifier> numbers) {
        return named(structures.findBearers(numbers).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
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
