package fr.ess.application.territory;

import fr.ess.application.territory.TerritoryView.EpciShare;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.application.territory.TerritoryView.PopulationSum;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneEvent;
import fr.ess.domain.territory.CommuneHistory;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.OfficialGeography;
import fr.ess.domain.territory.PopulationSeries;
import fr.ess.domain.territory.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together what the official code, the history and the figures say of a territory on one day. */
final class TerritoryOnADay {

    private final OfficialGeography geography;
    private final CommuneHistory history;
    private final List<PopulationSeries> series;
    private final Territory territory;
    private final LocalDate day;

    TerritoryOnADay(OfficialGeographySource source, Territory territory, LocalDate day) {
        this.geography = source.geography();
        this.history = source.history();
        this.series = source.populations();
        this.territory = territory;
        this.day = day;
    }

    TerritoryView view() {
        Set<CommuneCode> codes = communes();
        List<Member> members = codes.stream()
                .map(this::member)
                .sorted(Comparator.comparing(Member::name))
                .toList();
        return new TerritoryView(
                territory.id(),
                territory.slug(),
                territory.name(),
                day,
                territory.perimeter().knownSince(),
                territory.perimeter().isKnownOn(day),
                geography.vintage(),
                members,
                epcis(members),
                codes.isEmpty()
                        ? List.of()
                        : series.stream().map(counted -> sum(counted, codes)).toList(),
                territory.figures(),
                codes.stream()
                        .flatMap(code -> history.eventsOf(code, day).stream())
                        .sorted(Comparator.comparing(CommuneEvent::day))
                        .toList());
    }

    /** The communes on the day; one that has joined another since the composition was stated counts as that one. */
    private Set<CommuneCode> communes() {
        return territory.perimeter().communesOn(day).stream()
                .map(code -> history.communeOn(code, day).orElse(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Member member(CommuneCode code) {
        Optional<Commune> today = geography.find(code);
        String name =
                history.nameOn(code, day).or(() -> today.map(Commune::name)).orElse(code.text());
        return new Member(
                code,
                name,
                today.map(Commune::postcodes).orElse(List.of()),
                today.map(Commune::population).orElse(OptionalInt.empty()),
                today.flatMap(Commune::epci).flatMap(geography::find));
    }

    private List<EpciShare> epcis(List<Member> members) {
        Map<Epci, Long> inside = members.stream()
                .flatMap(member -> member.epci().stream())
                .collect(Collectors.groupingBy(epci -> epci, Collectors.counting()));
        return inside.entrySet().stream()
                .map(entry -> new EpciShare(
                        entry.getKey(),
                        entry.getValue().intValue(),
                        geography.communesOf(entry.getKey().code()).size()))
                .sorted(Comparator.comparing(share -> share.epci().name()))
                .toList();
    }

    private static PopulationSum sum(PopulationSeries counted, Set<CommuneCode> codes) {
        PopulationSeries.Sum sum = counted.over(codes);
        return new PopulationSum(counted.source(), counted.date(), sum.total(), List.copyOf(sum.uncounted()));
    }
}
