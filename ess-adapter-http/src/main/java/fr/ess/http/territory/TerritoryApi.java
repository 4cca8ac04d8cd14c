package fr.ess.http.territory;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.application.territory.TerritoryView;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.domain.territory.Territory;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Media;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The territories for programs. */
public final class TerritoryApi implements Routes {

    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final Clock clock;

    @Inject
    public TerritoryApi(ConsultTerritories territories, OfficialGeographySource geography, Clock clock) {
        this.territories = territories;
        this.geography = geography;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.api("/api/v1/territories", Set.of(Exchange.AS_OF, Exchange.LANG), this::list),
                Route.api("/api/v1/territories/{slug}", Set.of(Exchange.AS_OF, "format", Exchange.LANG), this::show));
    }

    private void list(Exchange exchange) {
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        exchange.json(new TerritoryList(
                asOf,
                territories.list(asOf).stream().map(TerritoryList.Item::of).toList()));
    }

    private void show(Exchange exchange) {
        Media media = exchange.media(List.of(Media.JSON, Media.GEOJSON));
        Territory territory = territories.resolve(exchange.part("slug"));
        TerritoryView view = territories.get(territory.slug(), exchange.asOf(LocalDate.now(clock)));
        if (media == Media.JSON) {
            exchange.json(TerritoryResourceMapper.INSTANCE.resource(view));
        } else {
            exchange.json(
                    media,
                    GeoJson.of(
                            view.communes(),
                            geography.outlines(
                                    view.communes().stream().map(Member::code).collect(Collectors.toSet()))));
        }
    }
}
