package fr.ess.http.funding;

import fr.ess.application.funding.FundingTexts;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.DateRange;
import fr.ess.http.funding.SchemeSheet.Link;
import fr.ess.http.funding.SchemeSheet.Row;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The schemes for people: the list, and a page each with what it demands. */
public final class SchemePages implements Routes {

    private static final String PATH = AidPages.PATH + "/dispositifs";

    private final PublishedSchemes schemes;
    private final Pages pages;

    @Inject
    SchemePages(PublishedSchemes schemes, Pages pages) {
        this.schemes = schemes;
        this.pages = pages;
    }

    static String address(Scheme scheme) {
        return PATH + "/" + scheme.code();
    }

    @Override
    public List<Route> routes() {
        Set<String> parameters = Set.of(Exchange.LANG);
        return List.of(Route.page(PATH, parameters, this::list), Route.page(PATH + "/{code}", parameters, this::show));
    }

    private void list(Exchange exchange) {
        FundingTexts funding = schemes.texts(exchange.texts());
        List<Link> links = schemes.list().stream()
                .map(scheme -> new Link(
                        funding.title(scheme),
                        address(scheme),
                        funding.summary(scheme),
                        scheme.presentation().funder(),
                        opening(scheme.opening(), exchange.texts()),
                        scheme.presentation().isExample()))
                .toList();
        exchange.page(pages.render(
                "funding/schemes.jte", exchange.texts().of("schemes.title"), exchange, new SchemeSheet.All(links)));
    }

    private void show(Exchange exchange) {
        Texts texts = exchange.texts();
        Scheme scheme = schemes.get(exchange.part("code"));
        FundingTexts funding = schemes.texts(texts);
        Presentation presented = scheme.presentation();
        SchemeSheet sheet = new SchemeSheet(
                funding.title(scheme),
                funding.summary(scheme),
                presented.isExample(),
                scheme.opening().contains(schemes.today()),
                rows(scheme, funding, texts),
                schemes.requirements(scheme, texts),
                presented.eligibleExpenses(),
                presented.excludedExpenses(),
                presented.pieces().stream()
                        .map(piece -> funding.value(FundingFacts.PIECES, List.of(piece)))
                        .toList(),
                "/api/v1/schemes/" + scheme.code());
        exchange.page(pages.render("funding/scheme.jte", sheet.title(), exchange, sheet));
    }

    private static List<Row> rows(Scheme scheme, FundingTexts funding, Texts texts) {
        List<Row> rows = new ArrayList<>();
        add(rows, texts.of("scheme.funder"), scheme.presentation().funder());
        add(rows, texts.of("scheme.basis"), scheme.presentation().basis());
        add(rows, texts.of("scheme.opening"), opening(scheme.opening(), texts));
        add(rows, texts.of("scheme.measure"), scheme.presentation().measure().orElse(""));
        add(
                rows,
                texts.of("scheme.rate"),
                scheme.support().rate().map(funding::share).orElse(""));
        add(
                rows,
                texts.of("scheme.floor"),
                scheme.support().floor().map(funding::money).orElse(""));
        add(
                rows,
                texts.of("scheme.ceiling"),
                scheme.support().ceiling().map(funding::money).orElse(""));
        return rows;
    }

    private static void add(List<Row> rows, String label, String text) {
        if (!text.isEmpty()) {
            rows.add(new Row(label, text));
        }
    }

    /** The days on which a scheme takes requests. */
    static String opening(DateRange opening, Texts texts) {
        String from = opening.start().map(texts::date).orElse("");
        String to = opening.end().map(texts::date).orElse("");
        String form = from.isEmpty() ? (to.isEmpty() ? "always" : "until") : to.isEmpty() ? "from" : "both";
        return texts.of("scheme.opening." + form, "from", from, "to", to);
    }
}
