package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.Sourced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one source states about one structure: all of it, which a later delivery of the source replaces whole, or one part
 * where the source speaks in parts. Other sources are never touched by it.
 *
 * @param part tells apart the records of one source: empty for all that a source states; the name of a field for a value
 *     that the mission curated, so that each has its own day and operation; followed by {@code @} and the id of the
 *     structure it came from when two structures were merged that the source both knew
 * @param statedOn the day the source states this for
 * @param operation the id of the recorded operation that brought it
 */
public record SourceRecord(
        Source source,
        String part,
        LocalDate statedOn,
        long operation,
        Facts facts,
        List<Establishment> establishments,
        List<Proof> proofs) {

    /** The key of the label under which {@link #changesSince} tells that places changed. */
    public static final String PLACES_CHANGED = "change.establishments";

    private static final String ESTABLISHMENTS = "establishments";
    private static final String LINEAGE = "@";

    public SourceRecord {
        establishments = List.copyOf(establishments);
        proofs = List.copyOf(proofs);
    }

    /** All that a source states. */
    public SourceRecord(
            Source source,
            LocalDate statedOn,
            long operation,
            Facts facts,
            List<Establishment> establishments,
            List<Proof> proofs) {
        this(source, "", statedOn, operation, facts, establishments, proofs);
    }

    /** The same statements in another part. */
    public SourceRecord inPart(String other) {
        return new SourceRecord(source, other, statedOn, operation, facts, establishments, proofs);
    }

    /** The same, stating these values in place of its own. */
    public SourceRecord withFacts(Facts others) {
        return new SourceRecord(source, part, statedOn, operation, others, establishments, proofs);
    }

    /** The same, with other establishments than its own. */
    public SourceRecord withEstablishments(List<Establishment> others) {
        return new SourceRecord(source, part, statedOn, operation, facts, others, proofs);
    }

    /** The same statements, told apart from those of the source about the structure they join. */
    public SourceRecord cameFrom(StructureId merged) {
        return inPart(part + LINEAGE + merged);
    }

    /** The same statements, told apart from those of the source about another legal unit. */
    SourceRecord ofUnit() {
        return inPart(LINEAGE + facts.find(Fields.SIREN).map(Siren::number).orElse(""));
    }

    /** A value with where it comes from. */
    <T> Sourced<T> sourced(T value) {
        return new Sourced<>(value, source, statedOn, operation);
    }

    /** Whether both stand in the same place, so that the one replaces the other. */
    public boolean replaces(SourceRecord other) {
        return source.name().equals(other.source.name()) && part.equals(other.part);
    }

    /** Which structure this came from, empty when it was told of this very one. */
    String lineage() {
        int mark = part.indexOf(LINEAGE);
        return mark < 0 ? "" : part.substring(mark);
    }

    /** One record for each field, for the establishments together, and for each kind of proof. */
    public List<SourceRecord> byField() {
        List<SourceRecord> parts = new ArrayList<>();
        facts.fields().forEach(field -> parts.add(part(field.name(), facts.only(field), List.of(), List.of())));
        if (!establishments.isEmpty()) {
            parts.add(part(ESTABLISHMENTS, Facts.NONE, establishments, List.of()));
        }
        Map<ProofKind, List<Proof>> byKind =
                proofs.stream().collect(Collectors.groupingBy(Proof::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, same) -> parts.add(part(kind.key(), Facts.NONE, List.of(), same)));
        return parts;
    }

    private SourceRecord part(String name, Facts some, List<Establishment> places, List<Proof> documents) {
        return new SourceRecord(source, name, statedOn, operation, some, places, documents);
    }

    /** Two parts of what one source states, as one record. */
    SourceRecord and(SourceRecord other) {
        return new SourceRecord(
                source,
                part,
                statedOn,
                operation,
                facts.orElse(other.facts),
                concat(establishments, other.establishments),
                concat(proofs, other.proofs));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** Whether both state the same things, whenever and however they were brought. */
    public boolean statesTheSameAs(SourceRecord other) {
        return source.equals(other.source)
                && facts.equals(other.facts)
                && establishments.equals(other.establishments)
                && proofs.equals(other.proofs);
    }

    /** What this record states otherwise than an earlier one of the same source, in the order of the catalogue. */
    public List<FieldChange> changesSince(SourceRecord earlier) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<?> field : Fields.ALL) {
            add(changes, field.key(), earlier.facts.text(field), facts.text(field));
        }
        add(changes, PLACES_CHANGED, placesOf(earlier, this), placesOf(this, earlier));
        if (!proofs.equals(earlier.proofs)) {
            add(changes, "change.proofs", earlier.proofs.toString(), proofs.toString());
        }
        return changes;
    }

    private static void add(List<FieldChange> changes, String labelKey, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(labelKey, before, after));
        }
    }

    /** The places of which another record does not say the same. */
    private static String placesOf(SourceRecord record, SourceRecord other) {
        return record.establishments.stream()
                .filter(place -> !other.establishments.contains(place))
                .map(Establishment::oneLine)
                .collect(Collectors.joining(" | "));
    }

    /** Every number by which this source knows the structure, with the place of its row when it gives none. */
    public SortedSet<Identifier> identifiers() {
        SortedSet<Identifier> numbers = new TreeSet<>();
        facts.find(Fields.SIREN).map(Identifier::of).ifPresent(numbers::add);
        facts.find(Fields.RNA).map(Identifier::of).ifPresent(numbers::add);
        facts.find(Fields.PREFECTURE_NUMBER).map(Identifier::of).ifPresent(numbers::add);
        establishments.forEach(place -> place.siret().map(Identifier::of).ifPresent(numbers::add));
        if (numbers.isEmpty()) {
            numbers.add(new Identifier(Identifier.Kind.SOURCE_ROW, row()));
        }
        return numbers;
    }

    private String row() {
        String town = establishments.stream()
                .findFirst()
                .map(place -> FoldedText.fold(place.address().locality()))
                .orElse("");
        return source.name() + "|"
                + facts.find(Fields.NAME).map(FoldedText::fold).orElse("") + "|" + town;
    }
}
