package fr.ess.application.charter;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
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
     * @throws EssException CHARTER_EXISTS when another one has its short name
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
            return ledger.put(KIND, charter, journal);
        });
    }

    /** Every charter, by id. */
    public List<Charter> list() {
        return unitOfWork.preview(() -> ledger.list(KIND));
    }

    /**
     * The charter of that short name.
     *
     * @throws EssException CHARTER_NOT_FOUND
     */
    public Charter get(String slug) {
        return list().stream()
                .filter(charter -> charter.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.CHARTER_NOT_FOUND, "charter", slug));
    }
}
