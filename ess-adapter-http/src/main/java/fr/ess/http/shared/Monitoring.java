package fr.ess.http.shared;

import fr.ess.application.territory.ConsultTerritories;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What machines ask about the server itself, and the description of the API. */
public final class Monitoring implements Routes {

    private final ConsultTerritories territories;
    private final Metrics metrics;
    private final Clock clock;

    @Inject
    public Monitoring(ConsultTerritories territories, Metrics metrics, Clock clock) {
        this.territories = territories;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.api("/health", Set.of(), exchange -> status(exchange, "up")),
                Route.api("/ready", Set.of(), this::ready),
                Route.api("/metrics", Set.of(), this::metrics),
                Route.api("/api/v1/openapi.json", Set.of(), this::openApi));
    }

    /** Ready when the store answers; otherwise its error is the answer. */
    private void ready(Exchange exchange) {
        territories.list(LocalDate.now(clock));
        status(exchange, "ready");
    }

    private static void status(Exchange exchange, String status) {
        exchange.momentary(Media.JSON.contentType(), Json.write(Map.of("status", status)));
    }

    private void metrics(Exchange exchange) {
        exchange.momentary("text/plain; version=0.0.4; charset=utf-8", Exchange.utf8(metrics.scrape()));
    }

    private void openApi(Exchange exchange) {
        exchange.json(Assets.read("/fr/ess/http/openapi.json"));
    }
}
