package fr.ess.http.stakeholder;

import fr.ess.application.stakeholder.PublicDirectory;
import fr.ess.application.stakeholder.RoleNames;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PublicPerson;
import fr.ess.http.shared.Address;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.stakeholder.PeopleResource.Elus;
import fr.ess.http.stakeholder.PeopleResource.Offers;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The élus and the support workers for programs. */
public final class PeopleApi implements Routes {

    static final String ELUS = "/api/v1/elus";
    static final String OFFERS = "/api/v1/support-offers";

    private static final String WORDS = "q";
    private static final String PAGE = "page";
    private static final String LIMIT = "limit";
    private static final int USUAL_LIMIT = 50;
    private static final int LONGEST_PAGE = 500;

    private final PublicDirectory directory;
    private final RoleNames names;

    @Inject
    PeopleApi(PublicDirectory directory, RoleNames names) {
        this.directory = directory;
        this.names = names;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.api(ELUS, Set.of(WORDS, Exchange.AS_OF, PAGE, LIMIT, Exchange.LANG), this::elus),
                Route.api(OFFERS, Set.of(Exchange.AS_OF, Exchange.LANG), this::offers));
    }

    private void elus(Exchange exchange) {
        LocalDate asOf = exchange.asOf(directory.today());
        String words = exchange.parameters().find(WORDS).orElse("");
        int limit = exchange.parameters().number(LIMIT, 1, LONGEST_PAGE).orElse(USUAL_LIMIT);
        List<PublicPerson> all = directory.elus(words, asOf);
        int first =
                exchange.parameters().find(PAGE).map(token -> after(token, all)).orElse(0);
        List<PublicPerson> shown = all.subList(first, Math.min(all.size(), first + limit));
        Optional<String> next = first + shown.size() < all.size()
                ? Optional.of(Address.of(ELUS)
                        .with(WORDS, words)
                        .with(
                                Exchange.AS_OF,
                                exchange.parameters().find(Exchange.AS_OF).orElse(""))
                        .with(LIMIT, exchange.parameters().find(LIMIT).orElse(""))
                        .with(PAGE, shown.get(shown.size() - 1).id().toString())
                        .with(
                                Exchange.LANG,
                                exchange.parameters().find(Exchange.LANG).orElse(""))
                        .toString())
                : Optional.empty();
        exchange.json(new Elus(
                asOf,
                all.size(),
                shown.stream().map(person -> PeopleResource.elu(person, names)).toList(),
                next.orElse(null)));
    }

    /** The place after the last one of the page before, by her id: it holds nothing else of her. */
    private static int after(String token, List<PublicPerson> all) {
        Optional<PersonId> last = PersonId.tryParse(token);
        for (int i = 0; i < all.size(); i++) {
            if (Optional.of(all.get(i).id()).equals(last)) {
                return i + 1;
            }
        }
        throw new EssException(ErrorCode.INVALID_PAGE_TOKEN);
    }

    private void offers(Exchange exchange) {
        LocalDate asOf = exchange.asOf(directory.today());
        exchange.json(new Offers(
                asOf,
                directory.offers(asOf).stream()
                        .map(offer -> PeopleResource.offer(offer, names))
                        .toList()));
    }
}
