package fr.ess.http.network;

import fr.ess.application.network.NamedActor;
import fr.ess.application.network.NetworkView;
import fr.ess.application.network.NetworkView.Member;
import fr.ess.application.network.ShowNetworks;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.StructureId;
import fr.ess.http.network.NetworkListView.Item;
import fr.ess.http.network.NetworkSheet.Linked;
import fr.ess.http.network.NetworkSheet.Row;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.structure.DirectoryPages;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the networks: the list, and one network with those in it who may be shown to anyone. */
public final class NetworkPages implements Routes {

    private static final String PATH = "/reseaux";
    private static final Set<String> PARAMETERS = Set.of(Exchange.AS_OF, Exchange.LANG);

    private final ShowNetworks networks;
    private final Pages pages;
    private final Clock clock;

    @Inject
    NetworkPages(ShowNetworks networks, Pages pages, Clock clock) {
        this.networks = networks;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.page(PATH, PARAMETERS, this::list), Route.page(PATH + "/{network}", PARAMETERS, this::show));
    }

    private void list(Exchange exchange) {
        Texts texts = exchange.texts();
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        List<NetworkView> views = networks.listPublic(asOf);
        NetworkListView page = new NetworkListView(
                texts.counted("networks.total", views.size()),
                views.stream().map(view -> item(view, texts)).toList(),
                asOf.toString(),
                texts.date(asOf),
                NetworkResource.ADDRESS + "?as_of=" + asOf);
        exchange.page(pages.render("network/list.jte", texts.of("networks.title"), exchange, page));
    }

    private static Item item(NetworkView view, Texts texts) {
        Network network = view.network();
        return new Item(
                network.name(),
                network.sigle(),
                texts.of(network.kind()),
                network.about(),
                view.head().map(NetworkPages::linked),
                texts.counted("networks.members", view.members().size()),
                address(network.id()));
    }

    private void show(Exchange exchange) {
        Texts texts = exchange.texts();
        LocalDate asOf = exchange.asOf(LocalDate.now(clock));
        NetworkView view = networks.getPublic(exchange.part("network"), asOf);
        Network network = view.network();
        NetworkSheet sheet = new NetworkSheet(
                network.name(),
                network.sigle(),
                texts.of(network.kind()),
                network.about(),
                view.head().map(NetworkPages::linked),
                view.referents().stream().map(NetworkPages::linked).toList(),
                view.memberOf().stream().map(NetworkPages::linked).toList(),
                texts.counted("networks.members", view.members().size()),
                view.members().stream().map(member -> row(member, texts)).toList(),
                asOf.toString(),
                texts.date(asOf),
                address(network.id()),
                NetworkResource.ADDRESS + "/" + network.id() + "?as_of=" + asOf);
        exchange.page(pages.render("network/show.jte", network.name(), exchange, sheet));
    }

    private static Row row(Member member, Texts texts) {
        return new Row(
                linked(member.member()),
                texts.of(member.member().actor().kind()),
                days(member.membership().days(), texts),
                member.membership().source().name());
    }

    private static String days(DateRange days, Texts texts) {
        return Stream.of(
                        days.start().map(day -> texts.of("networks.from", "date", texts.date(day))),
                        days.end().map(day -> texts.of("networks.until", "date", texts.date(day))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Linked linked(NamedActor named) {
        Optional<String> structure = named.actor().structure().map(StructureId::toString);
        return new Linked(
                named.name(),
                structure
                        .map(id -> DirectoryPages.PATH + "/" + id)
                        .or(() -> named.actor().network().map(NetworkPages::address)));
    }

    private static String address(NetworkId id) {
        return PATH + "/" + id;
    }
}
