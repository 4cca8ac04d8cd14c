package fr.ess.http.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territory on a day, as JSON. */
record TerritoryResource(
        String slug,
        String name,
        LocalDate asOf,
        LocalDate knownSince,
        boolean compositionKnown,
        LocalDate vintage,
        List<CommuneResource> communes,
        List<EpciResource> epcis,
        List<PopulationResource> populations,
        List<FigureResource> figures,
        List<EventResource> history) {

    record CommuneResource(
            String code,
            String name,
            List<String> postcodes,
            @Nullable Integer population,
            @Nullable String epci) {}

    record EpciResource(String siren, String name, String type, int communesInside, int communes, boolean whole) {}

    record PopulationResource(String source, LocalDate date, long total, List<String> uncounted) {}

    record FigureResource(String subject, long inhabitants, LocalDate date, String source, String precision) {}

    record EventResource(String kind, String code, String name, String commune, LocalDate day, boolean exact) {}
}
