package fr.ess.http.network;

import fr.ess.application.network.ShowNetworks;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The networks for programs. */
public final class NetworkApi implements Routes {

    private static final Set<String> PARAMETERS = Set.of(Exchange.AS_OF, Exchange.LANG);

    private final ShowNetworks networks;
    private final Clock clock;

    @Inject
    NetworkApi(ShowNetworks networks, Clock clock) {
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.api(NetworkResource.ADDRESS, PARAMETERS, this::list),
                Route.api(NetworkResource.ADDRESS + "/{network}", PARAMETERS, this::show));
    }

    private void list(Exchange exchange) {
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        exchange.json(NetworkResource.Page.of(asOf, networks.listPublic(asOf)));
    }

    private void show(Exchange exchange) {
        exchange.json(
                NetworkResource.of(networks.getPublic(exchange.part("network"), exchange.asOf(LocalDate.now(clock)))));
    }
}
