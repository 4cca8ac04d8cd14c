package fr.ess.http.territory;

import java.util.List;
import java.util.Optional;

/**
 * The page of a territory.
 *
 * @param figures what was published about it and what the official counts add up to, each with its day and source
 * @param others the other territories
 */
public record TerritoryPage(
        String name,
        String slug,
        String asOf,
        String asOfText,
        String summary,
        boolean compositionKnown,
        String unknownSentence,
        List<Figure> figures,
        List<EpciBlock> epcis,
        List<String> history,
        Optional<PlanView> plan,
        List<Other> others,
        String document) {

    /** A number of inhabitants. */
    public record Figure(String subject, String inhabitants, String note, String date, String source) {}

    /** An intercommunalité and its communes in the territory. */
    public record EpciBlock(int index, String name, String note, List<CommuneRow> communes) {}

    /** A commune. */
    public record CommuneRow(String name, String code, String postcodes, String population, String address) {}

    /** The map of the communes by intercommunalité. */
    public record PlanView(CommuneMap drawing, List<PlanArea> areas) {}

    /** A commune on the map, coloured as its intercommunalité. */
    public record PlanArea(CommuneMap.Shape shape, String name, int epci, String address) {}

    /** Another territory. */
    public record Other(String name, String address) {}
}
