package fr.ess.domain.structure;

import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An organisation of the ESS, or a candidate, as its sources describe it. What is shown is never stored apart: it is
 * {@link #profile()}, a pure function of the records.
 *
 * @param version grows by one at each saved change, 0 before the first; guards against lost updates
 * @param records at most one for each part of what a source states, in the order of sources and parts
 */
public record Structure(StructureId id, long version, List<SourceRecord> records) {

    private static final Comparator<SourceRecord> BY_SOURCE_AND_PART = Comparator.<SourceRecord, String>comparing(
                    record -> record.source().name())
            .thenComparing(SourceRecord::part);

    public Structure {
        records = records.stream().sorted(BY_SOURCE_AND_PART).toList();
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i).replaces(records.get(i - 1))) {
                throw new IllegalArgumentException("a source states one thing once");
            }
        }
        if (records.isEmpty()) {
            throw new IllegalArgumentException("nothing is known of a structure that no source speaks of");
        }
    }

    public static Structure firstKnownFrom(SourceRecord record, StructureId id) {
        return new Structure(id, 0, List.of(record));
    }

    /** What a source states, in any part. */
    public List<SourceRecord> statedBy(Source source) {
        return records.stream()
                .filter(record -> record.source().name().equals(source.name()))
                .toList();
    }

    public Optional<SourceRecord> find(Source source, String part) {
        return statedBy(source).stream()
                .filter(record -> record.part().equals(part))
                .findFirst();
    }

    /**
     * A delivered record in the part it belongs to. Where a merge left several of the source, it is the one that bears a
     * number of the delivered one, the surest number first. Of a unit of another SIREN, a register speaks apart: it stays
     * beside what that register states of the one that this structure was merged with.
     */
    public SourceRecord placed(SourceRecord delivered) {
        List<SourceRecord> known = statedBy(delivered.source());
        if (!delivered.part().isEmpty() || known.isEmpty()) {
            return delivered;
        }
        for (Identifier number : delivered.identifiers()) {
            for (SourceRecord record : known) {
                if (record.identifiers().contains(number)) {
                    return delivered.inPart(record.part());
                }
            }
        }
        SourceRecord first = known.get(0);
        return areTwoUnits(first, delivered) ? delivered.ofUnit() : delivered.inPart(first.part());
    }

    private static boolean areTwoUnits(SourceRecord one, SourceRecord other) {
        Optional<Siren> siren = one.facts().find(Fields.SIREN);
        Optional<Siren> otherSiren = other.facts().find(Fields.SIREN);
        return other.source().kind() == SourceKind.REGISTER
                && siren.isPresent()
                && otherSiren.isPresent()
                && !siren.equals(otherSiren);
    }

    /** The same structure after a delivery of one source, whose earlier record in that part it replaces. */
    public Structure stating(SourceRecord delivered) {
        List<SourceRecord> others = new ArrayList<>(records);
        others.removeIf(delivered::replaces);
        others.add(delivered);
        return new Structure(id, version, others);
    }

    /** The same structure without a part of what a source states; empty when nothing else is stated. */
    public Optional<Structure> without(Source source, String part) {
        List<SourceRecord> others = new ArrayList<>(records);
        find(source, part).ifPresent(others::remove);
        return others.isEmpty() ? Optional.empty() : Optional.of(new Structure(id, version, others));
    }

    /**
     * What another structure's sources state, as it joins this one: parts that this one has already are told apart.
     *
     * @return each record of the other one, in the part where it joins
     */
    public List<SourceRecord> joined(Structure other) {
        return other.records.stream()
                .map(record -> records.stream().anyMatch(record::replaces) ? record.cameFrom(other.id) : record)
                .toList();
    }

    /** Every number by which any source knows the structure; the parts of one source speak together. */
    public SortedSet<Identifier> identifiers() {
        if (records.size() == 1) {
            return records.get(0).identifiers();
        }
        Map<String, SourceRecord> statements = new LinkedHashMap<>();
        records.forEach(
                record -> statements.merge(record.source().name() + record.lineage(), record, SourceRecord::and));
        SortedSet<Identifier> numbers = new TreeSet<>();
        statements.values().forEach(record -> numbers.addAll(record.identifiers()));
        return numbers;
    }

    /** What is believed about the structure, with what contradicts it. */
    public Profile profile() {
        return Profile.of(records);
    }
}
