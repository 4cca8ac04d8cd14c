package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that one source states about one structure. A later delivery of the same source replaces it whole; other sources
 * are never touched by it.
 *
 * @param statedOn the day the source states this for
 * @param operation the id of the recorded operation that brought it
 */
public record SourceRecord(
        Source source,
        LocalDate statedOn,
        long operation,
        Facts facts,
        List<Establishment> establishments,
        List<Proof> proofs) {

    public SourceRecord {
        establishments = List.copyOf(establishments);
        proofs = List.copyOf(proofs);
    }

    /** Whether both state the same things, whenever and however they were brought. */
    public boolean statesTheSameAs(SourceRecord other) {
        return source.equals(other.source)
                && facts.equals(other.facts)
                && establishments.equals(other.establishments)
                && proofs.equals(other.proofs);
    }

    /** This record, with what an earlier one of the same source states and this one is silent on. */
    public SourceRecord completedBy(SourceRecord earlier) {
        Set<ProofKind> restated = proofs.stream().map(Proof::kind).collect(Collectors.toSet());
        List<Proof> all = new ArrayList<>(proofs);
        earlier.proofs.stream()
                .filter(proof -> !restated.contains(proof.kind()))
                .forEach(all::add);
        return new SourceRecord(
                source,
                statedOn,
                operation,
                facts.orElse(earlier.facts),
                establishments.isEmpty() ? earlier.establishments : establishments,
                all);
    }

    /** What this record states otherwise than an earlier one of the same source, in the order of the catalogue. */
    public List<FieldChange> changesSince(SourceRecord earlier) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field<?> field : Fields.ALL) {
            add(changes, field.key(), earlier.facts.text(field), facts.text(field));
        }
        add(changes, "change.establishments", places(earlier), places(this));
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

    private static String places(SourceRecord record) {
        return record.establishments.stream().map(Establishment::oneLine).collect(Collectors.joining(" | "));
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
