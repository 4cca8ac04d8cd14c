package fr.ess.http.charter;

import fr.ess.application.charter.KeepCharters;
import fr.ess.domain.charter.Adoption;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.CharterVersion;
import fr.ess.domain.charter.Citation;
import fr.ess.domain.charter.Node;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Programme;
import fr.ess.domain.charter.Vote;
import fr.ess.http.charter.CharterPage.Decision;
import fr.ess.http.charter.CharterPage.Line;
import fr.ess.http.charter.CharterPage.Other;
import fr.ess.http.charter.CharterPage.Part;
import fr.ess.http.charter.CharterPage.Statement;
import fr.ess.http.shared.Address;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page about the charter: what it says on a day, where the ESS is inscribed in it, who adopted it. */
public final class CharterPages implements Routes {

    private static final String PATH = "/charte";
    private static final String CHARTER = "charter";
    private static final int FIRST_HEADING = 3;
    private static final int LAST_HEADING = 6;

    private final KeepCharters charters;
    private final Pages pages;
    private final Clock clock;

    @Inject
    public CharterPages(KeepCharters charters, Pages pages, Clock clock) {
        this.charters = charters;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.page(PATH, Set.of(Exchange.AS_OF, CHARTER, Exchange.LANG), this::show));
    }

    private void show(Exchange exchange) {
        LocalDate day = exchange.asOf(LocalDate.now(clock));
        List<Charter> all = charters.list();
        Optional<Charter> asked = exchange.parameters().find(CHARTER).map(charters::get);
        Optional<Charter> shown = asked.or(() -> all.stream().min(Comparator.comparing(Charter::example)));
        exchange.page(shown.map(charter -> {
                    CharterPage page = page(charter, day, all, exchange.texts());
                    return pages.render("charter/show.jte", page.name(), exchange, page);
                })
                .orElseGet(() -> {
                    String title = exchange.texts().of("charter.heading");
                    return pages.render("charter/none.jte", title, exchange, title);
                }));
    }

    private static CharterPage page(Charter charter, LocalDate day, List<Charter> all, Texts texts) {
        CharterVersion version = charter.on(day);
        List<Part> tree = new ArrayList<>();
        addParts(version, Optional.empty(), FIRST_HEADING, texts, tree);
        return new CharterPage(
                charter.name(),
                charter.slug(),
                charter.territory(),
                charter.example(),
                day.toString(),
                texts.of(
                        "charter.status",
                        "version",
                        version.number(),
                        "status",
                        texts.of(charter.statusOn(day, version)),
                        "date",
                        texts.date(day)),
                version.inscriptions().size(),
                charter.sources().stream().map(source -> text(source, texts)).toList(),
                version.diagnosis().stream()
                        .map(finding -> new Statement(
                                finding.code().text(),
                                texts.of(finding.kind()),
                                finding.text(),
                                finding.sources().stream()
                                        .map(source -> text(source, texts))
                                        .collect(Collectors.joining(" ; "))))
                        .toList(),
                tree,
                version.adoptions().stream()
                        .filter(adoption -> !adoption.deliberation().date().isAfter(day))
                        .map(adoption -> decision(adoption, texts))
                        .toList(),
                perimeter(version, day, texts),
                charter.programmes().stream().map(CharterPages::text).toList(),
                all.stream()
                        .filter(other -> !other.id().equals(charter.id()))
                        .map(other -> new Other(
                                other.example() ? texts.of("charter.example-of", "name", other.name()) : other.name(),
                                Address.of(PATH).with(CHARTER, other.slug()).toString()))
                        .toList(),
                "/api/v1/charters/" + charter.slug() + "?as_of=" + day);
    }

    private static String text(Citation source, Texts texts) {
        return source.title()
                + source.date().map(date -> ", " + texts.date(date)).orElse("");
    }

    private static String text(Programme programme) {
        String codes = programme.nodes().stream().map(NodeCode::text).collect(Collectors.joining(", "));
        return codes.isEmpty() ? programme.name() : programme.name() + " (" + codes + ")";
    }

    private static void addParts(
            CharterVersion version, Optional<NodeCode> parent, int heading, Texts texts, List<Part> tree) {
        for (Node node : version.under(parent)) {
            tree.add(new Part(
                    Math.min(heading, LAST_HEADING),
                    texts.of(node.rank()),
                    node.code().text(),
                    node.title(),
                    node.text().stream()
                            .map(sentence -> new Line(sentence.text(), sentence.inscribesEss()))
                            .toList()));
            addParts(version, Optional.of(node.code()), heading + 1, texts, tree);
        }
    }

    private static Decision decision(Adoption adoption, Texts texts) {
        Vote vote = adoption.deliberation().vote();
        return new Decision(
                adoption.collectivity().name(),
                texts.of(
                        "charter.deliberation-of",
                        "body",
                        adoption.deliberation().body(),
                        "number",
                        adoption.deliberation().number(),
                        "date",
                        texts.date(adoption.deliberation().date())),
                vote.fold(
                        counted -> texts.of(
                                "charter.voices",
                                "for",
                                counted.inFavour(),
                                "against",
                                counted.against(),
                                "abstained",
                                counted.abstained()),
                        stated -> texts.of(stated.adopts() ? "charter.vote-adopted" : "charter.vote-rejected")),
                texts.of(vote.unanimity()));
    }

    private static List<String> perimeter(CharterVersion version, LocalDate day, Texts texts) {
        List<String> lines = new ArrayList<>();
        addNames(lines, "charter.perimeter", version.adoptersOn(day), texts);
        addNames(lines, "charter.outside", version.refusersOn(day), texts);
        addNames(lines, "charter.awaited", version.awaitedOn(day), texts);
        return lines;
    }

    private static void addNames(List<String> lines, String key, Collection<Party> parties, Texts texts) {
        if (!parties.isEmpty()) {
            String names = parties.stream().map(Party::name).collect(Collectors.joining(", "));
            lines.add(texts.of(key, "names", names));
        }
    }
}
