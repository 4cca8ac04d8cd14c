package fr.ess.application.territory;

import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneEvent;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.TerritoryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A territory on one day.
 *
 * @param knownSince the first day for which its composition is stated
 * @param compositionKnown whether it is stated for the day asked; when not, {@code communes} is empty
 * @param vintage the day of the official code that gives intercommunalités, postal codes and INSEE's population
 * @param communes by name
 * @param epcis those that have a commune in it, by name
 * @param populations the sums of inhabitants over its communes, one a source
 * @param figures what was published about it
 * @param history what happened to its communes up to that day, in order of time
 */
public record TerritoryView(
        TerritoryId id,
        String slug,
        String name,
        LocalDate asOf,
        LocalDate knownSince,
        boolean compositionKnown,
        LocalDate vintage,
        List<Member> communes,
        List<EpciShare> epcis,
        List<PopulationSum> populations,
        List<PopulationFigure> figures,
        List<CommuneEvent> history) {

    public TerritoryView {
        communes = List.copyOf(communes);
        epcis = List.copyOf(epcis);
        populations = List.copyOf(populations);
        figures = List.copyOf(figures);
        history = List.copyOf(history);
    }

    /** A commune of the territory, by the name it bears on the day. */
    public record Member(
            CommuneCode code, String name, List<String> postcodes, OptionalInt population, Optional<Epci> epci) {}

    /** How many communes of an intercommunalité lie in the territory, of how many. */
    public record EpciShare(Epci epci, int communesInside, int communes) {

        public boolean isWhole() {
            return communesInside == communes;
        }
    }

    /**
     * A sum of inhabitants.
     *
     * @param uncounted communes that the source does not count; the sum is the territory's only when there is none
     */
    public record PopulationSum(String source, LocalDate date, long total, List<CommuneCode> uncounted) {}
}
