package fr.ess.application.stakeholder;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.SupportOfferId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Keeps what support workers offer: subjects, publics, communes, and who answers. */
public final class SupportOffers {

    private static final Kind<SupportOffer> OFFER = People.SUPPORT_OFFER;

    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final Ids ids;

    @Inject
    public SupportOffers(RecordedWork work, UnitOfWork unitOfWork, Ledger ledger, Ids ids) {
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Enters an offer, under the id that is given to it. */
    public SupportOffer enter(Function<SupportOfferId, SupportOffer> described, Actor by) {
        SupportOffer offer = described.apply(new SupportOfferId(ids.next()));
        return work.run(OperationKind.KEEP_SUPPORT_OFFER, by, offer.title(), journal -> {
            ledger.put(OFFER, offer, journal);
            return offer;
        });
    }

    /** Every offer, by id. */
    public List<SupportOffer> list() {
        return unitOfWork.preview(() -> ledger.list(OFFER));
    }
}
