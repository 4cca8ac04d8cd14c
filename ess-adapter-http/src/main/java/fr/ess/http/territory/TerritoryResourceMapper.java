package fr.ess.http.territory;

import fr.ess.application.territory.TerritoryView;
import fr.ess.application.territory.TerritoryView.EpciShare;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.application.territory.TerritoryView.PopulationSum;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneEvent;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.http.shared.Mapping;
import fr.ess.http.territory.TerritoryResource.CommuneResource;
import fr.ess.http.territory.TerritoryResource.EpciResource;
import fr.ess.http.territory.TerritoryResource.EventResource;
import fr.ess.http.territory.TerritoryResource.FigureResource;
import fr.ess.http.territory.TerritoryResource.PopulationResource;
import java.util.Locale;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Writes a territory on the wire. */
@Mapper(config = Mapping.class)
interface TerritoryResourceMapper {

    TerritoryResourceMapper INSTANCE = Mappers.getMapper(TerritoryResourceMapper.class);

    TerritoryResource resource(TerritoryView view);

    PopulationResource resource(PopulationSum sum);

    FigureResource resource(PopulationFigure figure);

    EventResource resource(CommuneEvent event);

    default CommuneResource resource(Member member) {
        return new CommuneResource(
                member.code().text(),
                member.name(),
                member.postcodes(),
                member.population().isPresent() ? member.population().getAsInt() : null,
                member.epci().map(epci -> epci.code().text()).orElse(null));
    }

    default EpciResource resource(EpciShare share) {
        return new EpciResource(
                share.epci().code().text(),
                share.epci().name(),
                share.epci().type().name(),
                share.communesInside(),
                share.communes(),
                share.isWhole());
    }

    default String text(CommuneCode code) {
        return code.text();
    }

    default String text(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
