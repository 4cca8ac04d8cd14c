package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The structure is a member of a network. */
final class NetworkMember implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("network", "Membre d’un réseau", "Member of a network")
            .explained("La structure est membre d’au moins un des réseaux indiqués.", "règlement du dispositif")
            .with("networks", "réseaux admis")
            .passes("networks=reseau-tiers-lieux", "networks=reseau-tiers-lieux")
            .fails("networks=");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.NETWORKS, arguments.codes("networks", FundingFacts.NETWORKS));
    }
}
