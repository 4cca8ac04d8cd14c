package fr.ess.http.funding;

import java.util.List;

/**
 * The page of a scheme.
 *
 * @param requirements what it demands, a sentence a clause
 * @param document the address of the same for programs
 */
public record SchemeSheet(
        String title,
        String summary,
        boolean isExample,
        boolean isOpen,
        List<Row> rows,
        List<String> requirements,
        List<String> eligibleExpenses,
        List<String> excludedExpenses,
        List<String> pieces,
        String document) {

    public record Row(String label, String text) {}

    /** The page of all schemes. */
    public record All(List<Link> schemes) {}

    public record Link(
            String title, String address, String summary, String funder, String opening, boolean isExample) {}
}
