package fr.ess.http.charter;

import java.util.List;

/**
 * The page of a charter.
 *
 * @param sources where it is known from, when it is not from itself
 * @param tree what it says, each part after the one that holds it
 * @param perimeter who adopted it, who refused, who is awaited; each only where there is somebody
 */
public record CharterPage(
        String name,
        String slug,
        String territory,
        boolean example,
        String asOf,
        String status,
        int inscriptions,
        List<String> sources,
        List<Statement> diagnosis,
        List<Part> tree,
        List<Decision> decisions,
        List<String> perimeter,
        List<String> programmes,
        List<Other> others,
        String document) {

    /** A finding of the diagnosis. */
    public record Statement(String code, String kind, String text, String sources) {}

    /**
     * A part of the charter.
     *
     * @param heading the level of its heading, from 3
     */
    public record Part(int heading, String rank, String code, String title, List<Line> sentences) {}

    /** A sentence, and whether the ESS is inscribed in it. */
    public record Line(String text, boolean ess) {}

    /** What a collectivité decided. */
    public record Decision(String party, String deliberation, String voices, String unanimity) {}

    /** Another charter. */
    public record Other(String name, String address) {}
}
