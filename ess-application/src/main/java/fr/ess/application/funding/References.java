package fr.ess.application.funding;

import fr.ess.application.territory.TerritoryRepository;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Gathers what rules refer to besides facts. Territories go by their slug. Called inside a unit of work. */
public final class References {

    private final TerritoryRepository territories;
    private final FundingRules rules;

    @Inject
    public References(TerritoryRepository territories, FundingRules rules) {
        this.territories = territories;
        this.rules = rules;
    }

    public Reference current() {
        return Reference.of(
                territories.list().stream().collect(Collectors.toMap(Territory::slug, Territory::perimeter)),
                rules.parameters(),
                rules.regimes());
    }
}
