package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.StructureKeeper.Outcome;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.FieldChange;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What a record changes.
 *
 * @param structure as it is to be
 * @param mayShare whether the structure may bear a number that another bears
 */
record Comparison(
        SourceRecord record, Structure structure, Outcome outcome, List<Replacement> replacements, boolean mayShare) {

    /** What a record about nobody known makes. */
    static Comparison adding(StructureId id, SourceRecord record, boolean mayShare) {
        List<SourceRecord> parts = parts(record);
        return new Comparison(
                record,
                new Structure(id, 0, parts),
                Outcome.ADDED,
                parts.stream()
                        .map(part -> new Replacement(part, Optional.empty()))
                        .toList(),
                mayShare);
    }

    /** What a record changes of a known structure. */
    static Comparison changing(Structure known, SourceRecord record) {
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

    /** The same, where the day matters by itself: what is stated again on a later day is kept with that day. */
    static Comparison confirming(Structure known, SourceRecord record) {
        SourceRecord placed = known.placed(record);
        return known.find(placed.source(), placed.part())
                .filter(placed::statesTheSameAs)
                .filter(stated -> stated.statedOn().isBefore(placed.statedOn()))
                .map(earlier -> new Comparison(
                        placed,
                        known.stating(placed),
                        Outcome.UNCHANGED,
                        List.of(new Replacement(placed, Optional.of(earlier))),
                        false))
                .orElseGet(() -> changing(known, record));
    }

    private static List<SourceRecord> parts(SourceRecord record) {
        boolean curated =
                record.source().equals(Source.MISSION) && record.part().isEmpty();
        return curated ? record.byField() : List.of(record);
    }

    /** Whether there is something to save. */
    boolean replaces() {
        return !replacements.isEmpty();
    }

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

    /** A record, and what it takes the place of. */
    record Replacement(SourceRecord next, Optional<SourceRecord> replaced) {

        PriorRecord prior(StructureId id) {
            OperationId operation = new OperationId(next.operation());
            return new PriorRecord(operation, id, next.source(), next.part(), replaced, Optional.of(operation));
        }

        List<FieldChange> changes() {
            return replaced.map(next::changesSince).orElse(List.of());
        }
    }
}
