package fr.ess.application.structure.freshness;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.freshness.Verification;
import fr.ess.domain.structure.freshness.VerificationId;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Notes that somebody confirmed what is known of a structure: nothing of it changes but the day it was verified. */
public final class VerifyStructure {

    public static final Kind<Verification> VERIFICATION = Kind.of(Verification.class);

    private final RecordedWork work;
    private final Ledger ledger;
    private final Ids ids;

    @Inject
    public VerifyStructure(RecordedWork work, Ledger ledger, Ids ids) {
        this.work = work;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Notes a verification as one operation.
     *
     * @param name how the record of operations calls the structure
     * @param how by what means; may be empty
     */
    public OperationId verify(StructureId structure, String name, LocalDate on, String how, Actor actor) {
        return work.run(OperationKind.VERIFY_STRUCTURE, actor, name, journal -> {
            ledger.put(VERIFICATION, new Verification(new VerificationId(ids.next()), structure, on, how), journal);
            return journal.operation();
        });
    }
}
