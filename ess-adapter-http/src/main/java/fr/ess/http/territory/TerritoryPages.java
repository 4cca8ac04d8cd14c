package fr.ess.http.territory;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.TerritorySummary;
import fr.ess.application.territory.TerritoryView;
import fr.ess.application.territory.TerritoryView.EpciShare;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneEvent;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.PopulationFigure.Precision;
import fr.ess.http.shared.Address;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import fr.ess.http.territory.TerritoryPage.CommuneRow;
import fr.ess.http.territory.TerritoryPage.EpciBlock;
import fr.ess.http.territory.TerritoryPage.Figure;
import fr.ess.http.territory.TerritoryPage.Other;
import fr.ess.http.territory.TerritoryPage.PlanArea;
import fr.ess.http.territory.TerritoryPage.PlanView;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page about the territory: what it is made of on a day, and how many people live there by whose count. */
public final class TerritoryPages implements Routes {

    private static final String PATH = "/territoire";
    private static final String TERRITORY = "territory";

    private final ConsultTerritories territories;
    private final DefaultTerritory usual;
    private final CommuneMaps maps;
    private final Pages pages;
    private final Clock clock;

    @Inject
    public TerritoryPages(
            ConsultTerritories territories, DefaultTerritory usual, CommuneMaps maps, Pages pages, Clock clock) {
        this.territories = territories;
        this.usual = usual;
        this.maps = maps;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.page(PATH, Set.of(Exchange.AS_OF, TERRITORY, Exchange.LANG), this::show));
    }

    private void show(Exchange exchange) {
        LocalDate day = exchange.asOf(LocalDate.now(clock));
        List<TerritorySummary> all = territories.list(day);
        String reference = exchange.parameters()
                .find(TERRITORY)
                .or(() -> usual.find().map(TerritorySummary::slug))
                .or(() -> all.stream().map(TerritorySummary::slug).findFirst())
                .orElseThrow(
                        () -> new EssException(ErrorCode.TERRITORY_NOT_FOUND, TERRITORY, "").with("proposals", ""));
        TerritoryPage page = page(territories.get(reference, day), all, exchange.texts());
        exchange.page(pages.render("territory/show.jte", page.name(), exchange, page));
    }

    private TerritoryPage page(TerritoryView view, List<TerritorySummary> all, Texts texts) {
        List<EpciBlock> epcis = epcis(view, texts);
        return new TerritoryPage(
                view.name(),
                view.slug(),
                view.asOf().toString(),
                texts.date(view.asOf()),
                texts.of(
                        "territory.summary",
                        "communes",
                        view.communes().size(),
                        "epcis",
                        view.epcis().size()),
                view.compositionKnown(),
                texts.of(
                        "error.perimeter-unknown",
                        TERRITORY,
                        view.name(),
                        "date",
                        texts.date(view.asOf()),
                        "since",
                        texts.date(view.knownSince())),
                figures(view, texts),
                epcis,
                view.history().stream()
                        .sorted(Comparator.comparing(CommuneEvent::day).reversed())
                        .map(event -> event(event, view, texts))
                        .toList(),
                plan(view),
                all.stream()
                        .filter(other -> !other.slug().equals(view.slug()))
                        .map(other -> new Other(
                                other.name(),
                                Address.of(PATH).with(TERRITORY, other.slug()).toString()))
                        .toList(),
                "/api/v1/territories/" + view.slug() + "?as_of=" + view.asOf());
    }

    /** By day: the figures published once, then what is counted now, source by source. */
    private static List<Figure> figures(TerritoryView view, Texts texts) {
        Set<Long> summed = view.populations().stream().map(sum -> sum.total()).collect(Collectors.toSet());
        Stream<Figure> published = view.figures().stream()
                .filter(figure -> !summed.contains(figure.inhabitants()))
                .sorted(Comparator.comparing(figure -> figure.date()))
                .map(figure -> new Figure(
                        figure.subject(),
                        texts.number(figure.inhabitants()),
                        figure.precision() == Precision.ROUNDED ? texts.of("territory.rounded") : "",
                        texts.date(figure.date()),
                        figure.source()));
        Stream<Figure> counted = view.populations().stream()
                .map(sum -> new Figure(
                        view.name(),
                        texts.number(sum.total()),
                        sum.uncounted().isEmpty()
                                ? texts.of("territory.sum", "n", view.communes().size())
                                : texts.of(
                                        "territory.partial",
                                        "n",
                                        sum.uncounted().size()),
                        texts.date(sum.date()),
                        sum.source()));
        return Stream.concat(published, counted).toList();
    }

    private static List<EpciBlock> epcis(TerritoryView view, Texts texts) {
        List<EpciBlock> blocks = new ArrayList<>();
        for (EpciShare share : view.epcis()) {
            String note = share.isWhole()
                    ? texts.counted("territory.communes", share.communesInside())
                    : texts.of("territory.share", "inside", share.communesInside(), "all", share.communes());
            blocks.add(new EpciBlock(
                    blocks.size(),
                    share.epci().name(),
                    note,
                    rows(
                            view,
                            member -> member.epci().filter(share.epci()::equals).isPresent(),
                            texts)));
        }
        List<CommuneRow> alone = rows(view, member -> member.epci().isEmpty(), texts);
        if (!alone.isEmpty()) {
            blocks.add(new EpciBlock(
                    blocks.size(),
                    texts.of("territory.no-epci"),
                    texts.counted("territory.communes", alone.size()),
                    alone));
        }
        return blocks;
    }

    private static List<CommuneRow> rows(TerritoryView view, Function<Member, Boolean> belongs, Texts texts) {
        return view.communes().stream()
                .filter(belongs::apply)
                .map(member -> new CommuneRow(
                        member.name(),
                        member.code().text(),
                        String.join(", ", member.postcodes()),
                        member.population().isPresent()
                                ? texts.number(member.population().getAsInt())
                                : "",
                        structuresOf(member.code())))
                .toList();
    }

    private static String structuresOf(CommuneCode code) {
        return Address.of("/structures").with("commune", code.text()).toString();
    }

    private static String event(CommuneEvent event, TerritoryView view, Texts texts) {
        String into = view.communes().stream()
                .filter(member -> member.code().equals(event.commune()))
                .map(Member::name)
                .findFirst()
                .orElse(event.commune().text());
        String happened = texts.say(Message.of(event.kind())
                .with("name", event.name())
                .with("code", event.code())
                .with("into", into));
        String day = texts.date(event.day());
        return texts.of(event.exact() ? "territory.event" : "territory.event-by", "date", day, "event", happened);
    }

    private Optional<PlanView> plan(TerritoryView view) {
        List<Epci> order = view.epcis().stream().map(EpciShare::epci).toList();
        Map<CommuneCode, CommuneMap.Shape> shapes = new HashMap<>();
        Optional<CommuneMap> drawn =
                maps.of(view.communes().stream().map(Member::code).collect(Collectors.toSet()));
        drawn.ifPresent(drawing -> drawing.shapes().forEach(shape -> shapes.put(shape.code(), shape)));
        return drawn.map(drawing -> new PlanView(
                drawing,
                view.communes().stream()
                        .flatMap(member -> Optional.ofNullable(shapes.get(member.code())).stream()
                                .map(shape -> area(member, shape, order)))
                        .toList()));
    }

    private static PlanArea area(Member member, CommuneMap.Shape shape, List<Epci> order) {
        int index = member.epci().map(order::indexOf).orElse(order.size());
        return new PlanArea(shape, member.name(), index, structuresOf(shape.code()));
    }
}
