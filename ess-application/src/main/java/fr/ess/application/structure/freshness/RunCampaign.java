package fr.ess.application.structure.freshness;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.freshness.StaleEntries.Stale;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.freshness.Campaign;
import fr.ess.domain.structure.freshness.Campaign.Answer;
import fr.ess.domain.structure.freshness.Campaign.Outcome;
import fr.ess.domain.structure.freshness.CampaignId;
import fr.ess.domain.structure.freshness.Verification;
import fr.ess.domain.structure.freshness.VerificationId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Re-verification campaigns: who is asked, and what each answers. */
public final class RunCampaign {

    public static final Kind<Campaign> CAMPAIGN = Kind.of(Campaign.class);

    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final StaleEntries stale;
    private final Ledger ledger;
    private final Ids ids;

    @Inject
    public RunCampaign(UnitOfWork unitOfWork, RecordedWork work, StaleEntries stale, Ledger ledger, Ids ids) {
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.stale = stale;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Opens a campaign that asks exactly the structures past their term on a day.
     *
     * @throws EssException NOTHING_STALE when there is none
     */
    public Campaign open(String name, LocalDate day, Actor actor) {
        return work.run(OperationKind.RUN_CAMPAIGN, actor, name, journal -> {
            List<StructureId> asked =
                    stale.listOn(day).stream().map(Stale::structure).toList();
            if (asked.isEmpty()) {
                throw new EssException(ErrorCode.NOTHING_STALE, "day", day);
            }
            Campaign campaign = Campaign.of(new CampaignId(ids.next()), name, day, asked);
            ledger.put(CAMPAIGN, campaign, journal);
            return campaign;
        });
    }

    /** Every campaign, the earliest first. */
    public List<Campaign> list() {
        return unitOfWork.read(() -> ledger.list(CAMPAIGN));
    }

    /**
     * The campaign with that id, or the one with that very name.
     *
     * @throws EssException CAMPAIGN_NOT_FOUND
     */
    public Campaign get(String reference) {
        return unitOfWork.read(() -> ledger.list(CAMPAIGN).stream()
                .filter(campaign -> campaign.id().toString().equalsIgnoreCase(reference)
                        || campaign.name().equalsIgnoreCase(reference))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.CAMPAIGN_NOT_FOUND, "campaign", reference)));
    }

    /**
     * Enters what a structure answered. A confirmation is a verification too.
     *
     * @throws EssException CAMPAIGN_NOT_FOUND; CAMPAIGN_NOT_ASKED when the structure is not among those asked
     */
    public Campaign answer(
            String reference, StructureId structure, String name, Outcome outcome, LocalDate on, Actor actor) {
        return work.run(OperationKind.RUN_CAMPAIGN, actor, reference, journal -> {
            Campaign campaign = get(reference);
            if (campaign.find(structure).isEmpty()) {
                throw new EssException(ErrorCode.CAMPAIGN_NOT_ASKED, "name", name).with("campaign", campaign.name());
            }
            Campaign answered = campaign.answered(structure, new Answer(outcome, on));
            ledger.put(CAMPAIGN, answered, journal);
            if (outcome == Outcome.CONFIRMED || outcome == Outcome.CORRECTED) {
                ledger.put(
                        VerifyStructure.VERIFICATION,
                        new Verification(new VerificationId(ids.next()), structure, on, campaign.name()),
                        journal);
            }
            return answered;
        });
    }
}
