package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.FindGaps.Gaps;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.MissingLinks;
import fr.ess.domain.network.MissingLinks.CommuneGap;
import fr.ess.domain.network.MissingLinks.FamilyPair;
import fr.ess.domain.network.MissingLinks.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The missing links of a territory: the answer in one sentence, then commune by commune, then the rest. */
record GapsAnswer(Gaps gaps, Words words) implements Answer {

    private static final int SHOWN = 20;

    @Override
    public void show(Page page) {
        MissingLinks missing = gaps.missing();
        page.line(words.text(
                "gaps.title",
                "territory",
                gaps.territory(),
                "date",
                words.date(missing.asOf()),
                "unlinked",
                words.number(gaps.unlinked()),
                "structures",
                words.count("structure", gaps.structures())));
        if (gaps.unplaced() > 0) {
            page.line(words.text("gaps.unplaced", "count", words.count("structure", gaps.unplaced())));
        }
        page.line().line(words.text("gaps.communes"));
        for (State state : State.values()) {
            communes(page, state);
        }
        page.line()
                .line(words.text(
                        "gaps.isolated",
                        "count",
                        words.count("structure", missing.isolated().size())));
        names(page, missing.isolated(), Actor.AStructure::new);
        page.line()
                .line(words.text(
                        "gaps.without-referent",
                        "count",
                        words.count("network", missing.withoutReferent().size())));
        names(page, missing.withoutReferent(), Actor.ANetwork::new);
        page.line()
                .line(words.text(
                        "gaps.never-met",
                        "count",
                        words.count("pair", missing.neverMet().size())));
        missing.neverMet().forEach(pair -> page.line(pair(pair), "  - ", "    "));
    }

    private void communes(Page page, State state) {
        List<CommuneGap> concerned = gaps.missing().communes().stream()
                .filter(gap -> gap.state() == state)
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        page.line(
                words.text(
                        "gaps.state", "state", words.text(state.key()), "n", words.count("commune", concerned.size())),
                "  ",
                "    ");
        if (state == State.LINKS_MISSING || state == State.NO_KNOWN_ELU) {
            concerned.forEach(gap -> commune(page, gap));
        } else {
            page.line(String.join(", ", concerned.stream().map(this::commune).toList()), "    ", "    ");
        }
    }

    private void commune(Page page, CommuneGap gap) {
        page.line(
                words.text(
                        "gaps.commune",
                        "commune",
                        commune(gap),
                        "unlinked",
                        words.number(gap.unlinked().size()),
                        "structures",
                        words.count("structure", gap.structures()),
                        "elus",
                        words.count("elu", gap.elus().size())),
                "    - ",
                "      ");
        if (gap.state() == State.LINKS_MISSING) {
            page.line(some(named(gap.unlinked(), Actor.AStructure::new)), "      ", "      ");
        }
    }

    private String commune(CommuneGap gap) {
        return Objects.requireNonNull(gaps.communeNames().get(gap.commune()));
    }

    private <I> void names(Page page, Collection<I> ids, Function<I, Actor> actor) {
        if (!ids.isEmpty()) {
            page.line(some(named(ids, actor)), "  ", "  ");
        }
    }

    /** The first names, and how many more there are: machines get them all. */
    private String some(List<String> names) {
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() <= SHOWN
                ? shown
                : words.text("gaps.more", "names", shown, "n", words.number(names.size() - SHOWN));
    }

    private <I> List<String> named(Collection<I> ids, Function<I, Actor> actor) {
        List<String> names = new ArrayList<>();
        ids.forEach(id -> names.add(
                Objects.requireNonNull(gaps.actors().get(actor.apply(id))).name()));
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    private String pair(FamilyPair pair) {
        return words.text(
                "gaps.pair",
                "one",
                family(pair.one().code()),
                "other",
                family(pair.other().code()));
    }

    private String family(String code) {
        String key = "actor-family." + code;
        return words.knows(key) ? words.text(key) : code;
    }

    @Override
    public Object json() {
        MissingLinks missing = gaps.missing();
        return object(
                "territory", gaps.territory(),
                "as_of", missing.asOf().toString(),
                "structures", gaps.structures(),
                "unlinked", gaps.unlinked(),
                "without_commune", gaps.unplaced(),
                "communes", missing.communes().stream().map(this::json).toList(),
                "isolated", json(missing.isolated(), Actor.AStructure::new),
                "networks_without_referent", json(missing.withoutReferent(), Actor.ANetwork::new),
                "families_never_met",
                        missing.neverMet().stream()
                                .map(pair ->
                                        List.of(pair.one().code(), pair.other().code()))
                                .toList());
    }

    private Object json(CommuneGap gap) {
        return object(
                "commune", gap.commune().text(),
                "name", commune(gap),
                "state", LinkWords.word(gap.state()),
                "structures", gap.structures(),
                "elus", json(gap.elus(), Actor.APerson::new),
                "unlinked", json(gap.unlinked(), Actor.AStructure::new));
    }

    private <I> List<?> json(Collection<I> ids, Function<I, Actor> actor) {
        return ids.stream()
                .map(id -> object(
                        "id",
                        id.toString(),
                        "name",
                        Objects.requireNonNull(gaps.actors().get(actor.apply(id)))
                                .name()))
                .toList();
    }

    @Override
    public Table csv() {
        Table table = Table.of("commune", "name", "state", "structures", "elus", "unlinked");
        gaps.missing()
                .communes()
                .forEach(gap -> table.row(
                        gap.commune(),
                        commune(gap),
                        LinkWords.word(gap.state()),
                        gap.structures(),
                        gap.elus().size(),
                        gap.unlinked().size()));
        return table;
    }
}
