package fr.ess.domain.structure;

import fr.ess.domain.shared.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An organisation of the ESS, or a candidate, as its sources describe it. What is shown is never stored apart: it is
 * {@link #profile()}, a pure function of the records.
 *
 * @param version grows by one at each saved change, 0 before the first; guards against lost updates
 * @param records at most one a source, in the order of the sources' names
 */
public record Structure(StructureId id, long version, List<SourceRecord> records) {

    public Structure {
        records = records.stream()
                .sorted(Comparator.comparing(record -> record.source().name()))
                .toList();
        long sources = records.stream()
                .map(record -> record.source().name())
                .distinct()
                .count();
        if (records.isEmpty() || sources != records.size()) {
            throw new IllegalArgumentException("a structure has one record for each source, and at least one");
        }
    }

    public static Structure firstKnownFrom(SourceRecord record, StructureId id) {
        return new Structure(id, 0, List.of(record));
    }

    public Optional<SourceRecord> find(Source source) {
        return records.stream()
                .filter(record -> record.source().name().equals(source.name()))
                .findFirst();
    }

    /** The same structure after a delivery of one source, whose earlier record it replaces. */
    public Structure stating(SourceRecord delivered) {
        List<SourceRecord> others = new ArrayList<>(records);
        others.removeIf(
                record -> record.source().name().equals(delivered.source().name()));
        others.add(delivered);
        return new Structure(id, version, others);
    }

    /** The same structure without what a source states; empty when nothing else is stated. */
    public Optional<Structure> without(Source silenced) {
        List<SourceRecord> others = records.stream()
                .filter(record -> !record.source().name().equals(silenced.name()))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Structure(id, version, others));
    }

    /** Every number by which any source knows the structure. */
    public SortedSet<Identifier> identifiers() {
        SortedSet<Identifier> numbers = new TreeSet<>();
        records.forEach(record -> numbers.addAll(record.identifiers()));
        return numbers;
    }

    /** What is believed about the structure, with what contradicts it. */
    public Profile profile() {
        return Profile.of(records);
    }
}
