package fr.ess.application.network;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.MissingLinks;
import fr.ess.domain.network.MissingLinks.CommuneGap;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reports the links that are missing in a territory, commune by commune, by name. */
public final class FindGaps {

    private final UnitOfWork unitOfWork;
    private final ExploreLinks links;
    private final Seats seats;
    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final ActorNames names;

    @Inject
    public FindGaps(
            UnitOfWork unitOfWork,
            ExploreLinks links,
            Seats seats,
            ConsultTerritories territories,
            OfficialGeographySource geography,
            ActorNames names) {
        this.unitOfWork = unitOfWork;
        this.links = links;
        this.seats = seats;
        this.territories = territories;
        this.geography = geography;
        this.names = names;
    }

    /**
     * What is asked.
     *
     * @param territory its name; empty for the only one that is defined
     * @param steps the most links of a path that counts
     */
    public record GapsQuery(Optional<String> territory, LocalDate asOf, int steps) {}

    /**
     * The report.
     *
     * @param territory its name
     * @param unplaced how many living structures of the directory have no known commune: they may belong there
     * @param communeNames of every commune reported on
     * @param actors the names of all whom the report mentions
     */
    public record Gaps(
            String territory,
            MissingLinks missing,
            long unplaced,
            Map<CommuneCode, String> communeNames,
            Map<Actor, NamedActor> actors) {

        /** How many structures have no path to an élu of their commune. */
        public int unlinked() {
            return missing.communes().stream()
                    .mapToInt(gap -> gap.unlinked().size())
                    .sum();
        }

        /** How many structures the report is about. */
        public int structures() {
            return missing.communes().stream().mapToInt(CommuneGap::structures).sum();
        }
    }

    /**
     * The links that are missing on a day. What has ceased misses nobody.
     *
     * @throws EssException TERRITORY_NOT_FOUND, also when none is named and there is not exactly one; PERIMETER_UNKNOWN
     */
    public Gaps find(GapsQuery query) {
        return unitOfWork.read(() -> {
            Territory territory =
                    territories.resolve(query.territory().orElseGet(() -> territories.only(query.asOf())));
            if (!territory.perimeter().isKnownOn(query.asOf())) {
                throw new EssException(ErrorCode.PERIMETER_UNKNOWN, "territory", territory.name())
                        .with("date", query.asOf())
                        .with("since", territory.perimeter().knownSince());
            }
            Set<CommuneCode> communes = territory.perimeter().communesOn(query.asOf());
            Map<StructureId, CommuneCode> inside = seats.within(communes);
            MissingLinks missing = links.gaps(query.asOf(), communes, inside, query.steps());
            return new Gaps(
                    territory.name(),
                    missing,
                    seats.unplaced(),
                    communeNames(missing),
                    names.names(mentioned(missing)));
        });
    }

    private Map<CommuneCode, String> communeNames(MissingLinks missing) {
        Map<CommuneCode, String> found = new TreeMap<>();
        missing.communes()
                .forEach(gap -> found.put(
                        gap.commune(),
                        geography
                                .geography()
                                .find(gap.commune())
                                .map(Commune::name)
                                .orElseGet(() -> gap.commune().text())));
        return found;
    }

    private static Set<Actor> mentioned(MissingLinks missing) {
        Set<Actor> actors = new TreeSet<>();
        List<StructureId> structures = new ArrayList<>(missing.isolated());
        missing.communes().forEach(gap -> {
            structures.addAll(gap.unlinked());
            gap.elus().forEach(elu -> actors.add(new Actor.APerson(elu)));
        });
        structures.forEach(id -> actors.add(new Actor.AStructure(id)));
        missing.withoutReferent().forEach(id -> actors.add(new Actor.ANetwork(id)));
        return actors;
    }
}
