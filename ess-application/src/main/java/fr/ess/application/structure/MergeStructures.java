package fr.ess.application.structure;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Actor;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.MergedStructure;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes one structure of two that are the same: what the sources state of either is kept, all that refers to the one refers
 * to the other, and whoever knows the former id is led to the latter. One operation, which an undo takes back exactly.
 */
public final class MergeStructures {

    public static final Kind<MergedStructure> MERGED = Kind.of(MergedStructure.class);

    private final RecordedWork work;
    private final ShowStructure show;
    private final StructureRepository structures;
    private final StructureKeeper keeper;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public MergeStructures(
            RecordedWork work,
            ShowStructure show,
            StructureRepository structures,
            StructureKeeper keeper,
            Ledger ledger,
            Clock clock) {
        this.work = work;
        this.show = show;
        this.structures = structures;
        this.keeper = keeper;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Merges a structure into another one.
     *
     * @param keptReference the one that stays: an id or a number
     * @param mergedReference the one that joins it
     * @throws EssException STRUCTURE_NOT_FOUND or STRUCTURE_AMBIGUOUS; MERGE_SAME when both are one already. Nothing was
     *     changed.
     */
    public OperationId merge(String keptReference, String mergedReference, Actor actor) {
        StructureView kept = show.get(keptReference, Audience.MISSION);
        StructureView merged = show.get(mergedReference, Audience.MISSION);
        if (kept.id().equals(merged.id())) {
            throw new EssException(ErrorCode.MERGE_SAME, "name", kept.profile().name()).with("id", kept.id());
        }
        String subject = merged.profile().name() + " → " + kept.profile().name();
        return work.run(OperationKind.MERGE_STRUCTURES, actor, subject, journal -> {
            merge(present(kept), present(merged), journal);
            return journal.operation();
        });
    }

    private Structure present(StructureView seen) {
        return structures
                .find(seen.id())
                .filter(structure -> structure.version() == seen.version())
                .orElseThrow(() -> new EssException(
                        ErrorCode.STALE_WRITE, "subject", seen.profile().name()));
    }

    private void merge(Structure kept, Structure merged, Journal journal) {
        StructureId into = kept.id();
        List<SourceRecord> joined = kept.joined(merged);
        merged.records().forEach(record -> keeper.silence(merged.id(), record, journal.operation()));
        joined.forEach(record -> keeper.join(into, record, journal.operation()));
        ledger.relink(merged.id(), into, journal);
        ledger.put(MERGED, new MergedStructure(merged.id(), into, LocalDate.now(clock)), journal);
        journal.note("merged", "structure:" + merged.id(), "structure:" + into);
    }
}
