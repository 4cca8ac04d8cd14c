package fr.ess.application.funding;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.Decision;
import fr.ess.domain.funding.eligibility.DecisionId;
import fr.ess.domain.funding.eligibility.KeptDecision;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps decisions with all they rest on, and gives them again years later. */
public final class KeepDecisions {

    public static final Kind<KeptDecision> KIND = Kind.of(KeptDecision.class);

    private final Ledger ledger;
    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final References references;
    private final Ids ids;

    @Inject
    public KeepDecisions(Ledger ledger, RecordedWork work, UnitOfWork unitOfWork, References references, Ids ids) {
        this.ledger = ledger;
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.references = references;
        this.ids = ids;
    }

    /** Keeps a verdict that was given with what rules refer to today. */
    public KeptDecision keep(Verdict verdict, Optional<StructureId> structure, Actor actor) {
        String code = verdict.scheme().scheme().code();
        return work.run(OperationKind.KEEP_DECISION, actor, code, journal -> {
            KeptDecision kept =
                    new KeptDecision(new DecisionId(ids.next()), structure, Decision.of(verdict, references.current()));
            ledger.put(KIND, kept, journal);
            return kept;
        });
    }

    /** Every decision, oldest first. */
    public List<KeptDecision> list() {
        return unitOfWork.preview(() -> ledger.list(KIND));
    }

    /**
     * Gives a decision again, from what it holds alone, and beside it what the scheme of today says of the same facts on
     * the same day.
     *
     * @throws EssException DECISION_NOT_FOUND
     */
    public Verification verify(String reference) {
        return unitOfWork.preview(() -> {
            KeptDecision kept = DecisionId.tryParse(reference.strip())
                    .flatMap(id -> ledger.find(KIND, id))
                    .orElseThrow(() -> new EssException(ErrorCode.DECISION_NOT_FOUND, "reference", reference));
            return new Verification(kept, kept.decision().replay(), today(kept.decision()));
        });
    }

    private Optional<Verdict> today(Decision decision) {
        return ledger.list(KeepSchemes.KIND).stream()
                .filter(scheme -> scheme.code().equals(decision.scheme().code()))
                .findFirst()
                .flatMap(scheme -> judge(scheme, decision));
    }

    private Optional<Verdict> judge(Scheme scheme, Decision decision) {
        return Compilation.of(scheme, decision.day(), references.current())
                .ready()
                .map(ready -> ready.judge(FactSheet.ofEntries(decision.facts())));
    }

    /**
     * What came of giving a decision again.
     *
     * @param today the verdict of the scheme as it is kept today; empty when there is none, or it cannot be judged by
     */
    public record Verification(KeptDecision kept, Decision.Replay replay, Optional<Verdict> today) {

        /** Whether it is whole and comes out the same. */
        public boolean holds() {
            return replay.isIntact() && replay.isSame();
        }
    }
}
