package fr.ess.http.charter;

import fr.ess.application.charter.KeepCharters;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The charters for programs. */
public final class CharterApi implements Routes {

    private final KeepCharters charters;
    private final Clock clock;

    @Inject
    public CharterApi(KeepCharters charters, Clock clock) {
        this.charters = charters;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.api("/api/v1/charters", Set.of(Exchange.AS_OF, Exchange.LANG), this::list),
                Route.api("/api/v1/charters/{slug}", Set.of(Exchange.AS_OF, Exchange.LANG), this::show));
    }

    private void list(Exchange exchange) {
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        exchange.json(new CharterResource.CharterList(
                asOf,
                charters.list().stream()
                        .map(charter -> CharterResource.item(charter, asOf))
                        .toList()));
    }

    private void show(Exchange exchange) {
        exchange.json(CharterResource.of(charters.get(exchange.part("slug")), exchange.asOf(LocalDate.now(clock))));
    }
}
