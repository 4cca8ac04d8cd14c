package fr.ess.application.funding;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.application.territory.TerritoryRepository;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** The names of codes as the official lists and the mission have them, each with its code. */
public final class DirectoryNames implements CodeNames {

    private static final Set<Fact<?>> COMMUNES =
            Set.of(FundingFacts.SEAT_COMMUNE, FundingFacts.ESTABLISHMENT_COMMUNES, FundingFacts.ACTION_COMMUNES);

    private final UnitOfWork unitOfWork;
    private final OfficialGeographySource geography;
    private final ReferenceLists lists;
    private final TerritoryRepository territories;
    private final KeepSchemes schemes;

    @Inject
    public DirectoryNames(
            UnitOfWork unitOfWork,
            OfficialGeographySource geography,
            ReferenceLists lists,
            TerritoryRepository territories,
            KeepSchemes schemes) {
        this.unitOfWork = unitOfWork;
        this.geography = geography;
        this.lists = lists;
        this.territories = territories;
        this.schemes = schemes;
    }

    @Override
    public Optional<String> find(Fact<?> fact, String code) {
        return name(fact, code).map(name -> name + " (" + code + ")");
    }

    private Optional<String> name(Fact<?> fact, String code) {
        if (COMMUNES.contains(fact)) {
            return CommuneCode.tryParse(code)
                    .flatMap(geography.geography()::find)
                    .map(Commune::name);
        }
        if (fact.equals(FundingFacts.LEGAL_CATEGORY)) {
            return LegalCategory.parse(code).value().flatMap(lists::label);
        }
        if (fact.equals(FundingFacts.ACTIVITY)) {
            return ActivityCode.parse(code, Nomenclature.NAF_REV2).value().flatMap(lists::label);
        }
        return fact.equals(FundingFacts.GRANTED_SCHEMES)
                ? schemes.find(code).map(scheme -> scheme.presentation().title())
                : Optional.empty();
    }

    @Override
    public Optional<String> territory(String name) {
        return unitOfWork.preview(() -> territories.findBySlug(name)).map(Territory::name);
    }
}
