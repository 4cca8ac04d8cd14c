package fr.ess.cli.territory;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.territory.TerritoryView;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.application.territory.TerritoryView.PopulationSum;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.Message;
import fr.ess.domain.territory.CommuneEvent;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.PopulationFigure.Precision;
import java.util.Locale;
import java.util.stream.Collectors;

/** A territory on a day. */
final class TerritoryAnswer implements Answer {

    private final TerritoryView territory;
    private final Words words;

    TerritoryAnswer(TerritoryView territory, Words words) {
        this.territory = territory;
        this.words = words;
    }

    @Override
    public void show(Page page) {
        String day = words.date(territory.asOf());
        if (!territory.compositionKnown()) {
            page.line(words.text(
                    "territory.unknown-then",
                    "name",
                    territory.name(),
                    "date",
                    day,
                    "since",
                    words.date(territory.knownSince())));
            figures(page);
            return;
        }
        page.line(words.text(
                "territory.title",
                "name",
                territory.name(),
                "date",
                day,
                "communes",
                words.count("commune", territory.communes().size())));
        page.line(
                words.text(
                        "territory.known",
                        "slug",
                        territory.slug(),
                        "since",
                        words.date(territory.knownSince()),
                        "vintage",
                        words.date(territory.vintage())),
                "  ",
                "  ");
        epcis(page);
        populations(page);
        figures(page);
        history(page);
        communes(page);
    }

    private void epcis(Page page) {
        page.line().line(words.text("territory.epcis"));
        territory
                .epcis()
                .forEach(share -> page.line(
                        words.text(
                                share.isWhole() ? "territory.epci-whole" : "territory.epci-part",
                                "name",
                                share.epci().name(),
                                "siren",
                                share.epci().code(),
                                "inside",
                                words.number(share.communesInside()),
                                "all",
                                words.number(share.communes())),
                        "  - ",
                        "    "));
    }

    private void populations(Page page) {
        page.line().line(words.text("territory.inhabitants"));
        for (PopulationSum sum : territory.populations()) {
            String missing = sum.uncounted().isEmpty()
                    ? ""
                    : words.text(
                            "territory.uncounted",
                            "n",
                            words.number(sum.uncounted().size()));
            page.line(
                    words.text(
                                    "territory.sum",
                                    "n",
                                    words.number(sum.total()),
                                    "source",
                                    sum.source(),
                                    "date",
                                    words.date(sum.date()))
                            + missing,
                    "  - ",
                    "    ");
        }
    }

    private void figures(Page page) {
        if (!territory.figures().isEmpty()) {
            page.line().line(words.text("territory.figures"));
            territory.figures().forEach(figure -> page.line(figure(words, figure), "  - ", "    "));
        }
    }

    private static String figure(Words words, PopulationFigure figure) {
        return words.text(
                figure.precision() == Precision.ROUNDED ? "territory.figure-rounded" : "territory.figure",
                "subject",
                figure.subject(),
                "n",
                words.number(figure.inhabitants()),
                "source",
                figure.source(),
                "date",
                words.date(figure.date()));
    }

    private void history(Page page) {
        if (territory.history().isEmpty()) {
            return;
        }
        page.line().line(words.count("event", territory.history().size()));
        for (CommuneEvent event : territory.history()) {
            String day = (event.exact() ? "" : words.text("territory.by-then") + " ") + words.date(event.day());
            page.line(words.text("territory.event", "date", day, "what", words.say(happening(event))), "  - ", "    ");
        }
    }

    private Message happening(CommuneEvent event) {
        String into = territory.communes().stream()
                .filter(member -> member.code().equals(event.commune()))
                .map(Member::name)
                .findFirst()
                .orElseGet(() -> event.commune().text());
        return Message.of(event.kind(), "name", event.name())
                .with("code", event.code())
                .with("into", into);
    }

    private void communes(Page page) {
        page.line().line(words.text("territory.communes"));
        Table table = Table.of(
                words.text("column.code") + "!",
                words.text("column.commune"),
                words.text("column.postcodes"),
                words.text("column.inhabitants") + ">",
                words.text("column.epci"));
        for (Member member : territory.communes()) {
            table.row(
                    member.code(),
                    member.name(),
                    String.join(" ", member.postcodes()),
                    member.population().isPresent()
                            ? words.number(member.population().getAsInt())
                            : "?",
                    member.epci().map(Epci::name).orElse("—"));
        }
        page.table(table);
    }

    @Override
    public Object json() {
        return object(
                "id", territory.id().toString(),
                "slug", territory.slug(),
                "name", territory.name(),
                "as_of", territory.asOf().toString(),
                "known_since", territory.knownSince().toString(),
                "composition_known", territory.compositionKnown(),
                "official_code", territory.vintage().toString(),
                "communes",
                        territory.communes().stream().map(TerritoryAnswer::json).toList(),
                "epcis",
                        territory.epcis().stream()
                                .map(share -> object(
                                        "siren", share.epci().code().text(),
                                        "name", share.epci().name(),
                                        "communes_inside", share.communesInside(),
                                        "communes", share.communes()))
                                .toList(),
                "populations",
                        territory.populations().stream()
                                .map(sum -> object(
                                        "source", sum.source(),
                                        "date", sum.date().toString(),
                                        "total", sum.total(),
                                        "uncounted",
                                                sum.uncounted().stream()
                                                        .map(Object::toString)
                                                        .toList()))
                                .toList(),
                "figures",
                        territory.figures().stream()
                                .map(figure -> object(
                                        "subject", figure.subject(),
                                        "inhabitants", figure.inhabitants(),
                                        "date", figure.date().toString(),
                                        "source", figure.source(),
                                        "precision", figure.precision().name().toLowerCase(Locale.ROOT)))
                                .toList(),
                "history",
                        territory.history().stream()
                                .map(event -> object(
                                        "kind", event.kind().name().toLowerCase(Locale.ROOT),
                                        "code", event.code().text(),
                                        "name", event.name(),
                                        "commune", event.commune().text(),
                                        "day", event.day().toString(),
                                        "exact", event.exact()))
                                .toList());
    }

    private static Object json(Member member) {
        return object(
                "code", member.code().text(),
                "name", member.name(),
                "postcodes", member.postcodes(),
                "population",
                        member.population().isPresent() ? member.population().getAsInt() : null,
                "epci", member.epci().map(epci -> epci.code().text()));
    }

    @Override
    public Table csv() {
        Table table = Table.of("code", "name", "postcodes", "population", "epci_siren", "epci");
        for (Member member : territory.communes()) {
            table.row(
                    member.code(),
                    member.name(),
                    member.postcodes().stream().collect(Collectors.joining(" ")),
                    member.population().isPresent() ? member.population().getAsInt() : "",
                    member.epci().map(epci -> epci.code().text()).orElse(""),
                    member.epci().map(Epci::name).orElse(""));
        }
        return table;
    }
}
