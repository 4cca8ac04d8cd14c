package fr.ess.http.publication;

import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The pages that the law asks for: who publishes what from which sources, and how accessible it is. */
public final class NoticePages implements Routes {

    private static final Set<String> PARAMETERS = Set.of(Exchange.LANG);

    private final Pages pages;

    @Inject
    public NoticePages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.page("/mentions-legales", PARAMETERS, exchange -> render("legal", exchange)),
                Route.page("/accessibilite", PARAMETERS, exchange -> render("accessibility", exchange)));
    }

    private void render(String name, Exchange exchange) {
        String title = exchange.texts().of(name + ".title");
        exchange.page(pages.render("publication/" + name + ".jte", title, exchange, title));
    }
}
