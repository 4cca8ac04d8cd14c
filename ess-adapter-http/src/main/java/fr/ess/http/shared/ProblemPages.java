package fr.ess.http.shared;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Documents every type of problem at the address that is its identity. */
public final class ProblemPages implements Routes {

    private static final Set<String> PARAMETERS = Set.of(Exchange.LANG);

    private final Pages pages;

    @Inject
    public ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.page("/problems", PARAMETERS, this::list),
                Route.page("/problems/{code}", PARAMETERS, this::show));
    }

    private void list(Exchange exchange) {
        List<Problem> all = ProblemType.all().stream()
                .map(type -> Problem.example(type, exchange.texts()))
                .toList();
        String title = exchange.texts().of("problems.title");
        exchange.page(pages.render("shared/problems.jte", title, exchange, all));
    }

    private void show(Exchange exchange) {
        ProblemType type =
                ProblemType.find(exchange.part("code")).orElseThrow(() -> new HttpException(HttpError.NOT_FOUND));
        Problem example = Problem.example(type, exchange.texts());
        exchange.page(pages.render("shared/problem.jte", example.title(), exchange, example));
    }
}
