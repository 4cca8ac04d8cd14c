package fr.ess.application.charter;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.charter.Adoption;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.util.List;

/** The charters that the mission keeps. */
public final class KeepCharters {

    public static final Kind<Charter> KIND = Kind.of(Charter.class);

    private final Ledger ledger;
    private final RecordedWork work;
    private final UnitOfWork unitOfWork;

    @Inject
    public KeepCharters(Ledger ledger, RecordedWork work, UnitOfWork unitOfWork) {
        this.ledger = ledger;
        this.work = work;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Keeps a charter, or the next state of the one that has its id.
     *
     * @throws EssException CHARTER_EXISTS when another one has its short name; CHARTER_REWRITTEN when a version that was
     *     decided upon would change
     */
    public void keep(Charter charter, Actor actor) {
        work.run(OperationKind.KEEP_CHARTER, actor, charter.name(), journal -> {
            ledger.list(KIND).stream()
                    .filter(other ->
                            other.slug().equals(charter.slug()) && !other.id().equals(charter.id()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new EssException(ErrorCode.CHARTER_EXISTS, "charter", other.slug())
                                .with("id", other.id());
                    });
            ledger.find(KIND, charter.id()).ifPresent(charter::requireFollows);
            return ledger.put(KIND, charter, journal);
        });
    }

    /**
     * Records what a collectivité decided of the latest version of a charter.
     *
     * @throws EssException CHARTER_NOT_FOUND, ADOPTION_UNCONSULTED or ADOPTION_TWICE
     */
    public Charter adopt(String slug, Adoption adoption, Actor actor) {
        String subject = adoption.collectivity().name();
        return work.run(OperationKind.RECORD_ADOPTION, actor, subject, journal -> {
            Charter next = find(slug).with(adoption);
            ledger.put(KIND, next, journal);
            return next;
        });
    }

    /** Every charter, by id. */
    public List<Charter> list() {
        return unitOfWork.preview(() -> ledger.list(KIND));
    }

    /**
     * The charter of that short name or id.
     *
     * @throws EssException CHARTER_NOT_FOUND
     */
    public Charter get(String slug) {
        return unitOfWork.preview(() -> find(slug));
    }

    private Charter find(String reference) {
        return ledger.list(KIND).stream()
                .filter(charter -> charter.slug().equals(reference)
                        || charter.id().toString().equals(reference))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.CHARTER_NOT_FOUND, "charter", reference));
    }
}
