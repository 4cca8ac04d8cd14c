package fr.ess.http.publication;

import fr.ess.http.structure.MapView;
import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param summary how many structures, in a sentence
 * @param facts a few numbers of the panorama
 * @param families the structures by family
 * @param sections the structures by activity, the most first
 * @param newest those that entered the directory last
 */
public record HomeView(
        Optional<String> territory,
        String summary,
        List<Fact> facts,
        List<Bar> families,
        List<Bar> sections,
        Optional<MapView> map,
        List<Newcomer> newest) {

    /** A number and what it counts. */
    public record Fact(String number, String label) {}

    /**
     * A count beside others.
     *
     * @param length from 0 to 100, in proportion to the greatest
     */
    public record Bar(String label, long count, int length, String address) {}

    /**
     * A structure that entered the directory lately.
     *
     * @param verified when somebody confirmed its entry, in a few words; empty when nobody did
     */
    public record Newcomer(String name, String place, String verified, String address) {}
}
