package fr.ess.application.structure.duplicate;

import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.duplicate.DistinctPair;
import fr.ess.domain.structure.duplicate.DistinctPairId;
import fr.ess.domain.structure.duplicate.StructurePair;
import jakarta.inject.Inject;

/** Declares that two structures are two: the pair is not proposed again, whatever is imported later. */
public final class RejectDuplicate {

    private final RecordedWork work;
    private final ShowStructure show;
    private final DistinctPairs distinct;
    private final Ids ids;

    @Inject
    RejectDuplicate(RecordedWork work, ShowStructure show, DistinctPairs distinct, Ids ids) {
        this.work = work;
        this.show = show;
        this.distinct = distinct;
        this.ids = ids;
    }

    /**
     * Remembers the pair. When it throws, nothing is recorded.
     *
     * @param why what tells them apart, for those who wonder later
     * @throws EssException STRUCTURE_NOT_FOUND, STRUCTURE_AMBIGUOUS; DUPLICATE_OF_ITSELF when both are the same one;
     *     DUPLICATE_NO_REASON without a reason; DUPLICATE_REJECTED when the pair is declared already
     */
    public Rejected reject(String one, String other, String why, Actor actor) {
        String reason = why.strip();
        if (reason.isEmpty()) {
            throw new EssException(ErrorCode.DUPLICATE_NO_REASON);
        }
        return work.run(OperationKind.REJECT_DUPLICATE, actor, one.strip() + " / " + other.strip(), journal -> {
            StructureView ours = show.get(one, Audience.MISSION);
            StructureView theirs = show.get(other, Audience.MISSION);
            if (ours.id().equals(theirs.id())) {
                throw new EssException(ErrorCode.DUPLICATE_OF_ITSELF, "id", ours.id());
            }
            StructurePair pair = StructurePair.of(ours.id(), theirs.id());
            if (distinct.list().contains(pair)) {
                throw new EssException(ErrorCode.DUPLICATE_REJECTED, "first", pair.first())
                        .with("second", pair.second());
            }
            distinct.add(
                    new DistinctPair(new DistinctPairId(ids.next()), pair.first(), pair.second(), reason), journal);
            return new Rejected(
                    journal.operation(),
                    pair,
                    ours.profile().name(),
                    theirs.profile().name());
        });
    }

    /** What was declared, and the operation that records it; names in the order they were given. */
    public record Rejected(OperationId operation, StructurePair pair, String name, String otherName) {}
}
