package fr.ess.http.contract;

import fr.ess.application.contract.KeepContracts;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The contracts for programs. */
public final class ContractApi implements Routes {

    private final KeepContracts contracts;
    private final Clock clock;

    @Inject
    public ContractApi(KeepContracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.api("/api/v1/contracts", Set.of(Exchange.AS_OF, Exchange.LANG), this::list),
                Route.api("/api/v1/contracts/{slug}", Set.of(Exchange.AS_OF, Exchange.LANG), this::show));
    }

    private void list(Exchange exchange) {
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        exchange.json(new ContractResource.ContractList(
                asOf,
                contracts.list().stream()
                        .map(contract -> ContractResource.item(contract, asOf))
                        .toList()));
    }

    private void show(Exchange exchange) {
        exchange.json(ContractResource.of(
                contracts.view(exchange.part("slug"), exchange.asOf(LocalDate.now(clock))), exchange.texts()));
    }
}
