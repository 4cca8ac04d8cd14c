package fr.ess.application.contract;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.contract.Body;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/** The bodies that programme, advise and vote: their composition, their sittings. */
public final class KeepBodies {

    public static final Kind<Body> KIND = Kind.of(Body.class);

    private final Ledger ledger;
    private final RecordedWork work;
    private final UnitOfWork unitOfWork;

    @Inject
    public KeepBodies(Ledger ledger, RecordedWork work, UnitOfWork unitOfWork) {
        this.ledger = ledger;
        this.work = work;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Keeps a body, or the next state of the one that has its id.
     *
     * @throws EssException BODY_EXISTS when another one has its name
     */
    public void keep(Body body, Actor actor) {
        work.run(OperationKind.KEEP_BODY, actor, body.name(), journal -> {
            ledger.list(KIND).stream()
                    .filter(other ->
                            other.slug().equals(body.slug()) && !other.id().equals(body.id()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new EssException(ErrorCode.BODY_EXISTS, "body", other.slug()).with("id", other.id());
                    });
            return ledger.put(KIND, body, journal);
        });
    }

    /**
     * Records a sitting.
     *
     * @throws EssException BODY_NOT_FOUND, SITTING_WITHOUT_QUORUM, SITTING_VOICES or SITTING_MEMBER_UNKNOWN
     */
    public Body sit(String reference, Body.Sitting sitting, Actor actor) {
        return change(reference, body -> body.with(sitting), actor);
    }

    /**
     * Records a point of the agenda: an opinion, a vote. The sitting of that day is opened by its first point.
     *
     * @param present the codes of the seats of those present, added to those known already
     * @throws EssException as {@link #sit}
     */
    public Body decide(String reference, LocalDate day, SortedSet<String> present, Body.Item item, Actor actor) {
        return change(reference, body -> body.with(day, present, item), actor);
    }

    private Body change(String reference, UnaryOperator<Body> change, Actor actor) {
        return work.run(OperationKind.RECORD_SITTING, actor, reference, journal -> {
            Body next = change.apply(find(reference));
            ledger.put(KIND, next, journal);
            return next;
        });
    }

    /** Every body, by name. */
    public List<Body> list() {
        return unitOfWork.preview(() -> ledger.list(KIND).stream()
                .sorted(Comparator.comparing(Body::slug))
                .toList());
    }

    /**
     * The body of that short name or id.
     *
     * @throws EssException BODY_NOT_FOUND
     */
    public Body get(String reference) {
        return unitOfWork.preview(() -> find(reference));
    }

    private Body find(String reference) {
        return ledger.list(KIND).stream()
                .filter(body ->
                        body.slug().equals(reference) || body.id().toString().equals(reference))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.BODY_NOT_FOUND, "body", reference));
    }
}
