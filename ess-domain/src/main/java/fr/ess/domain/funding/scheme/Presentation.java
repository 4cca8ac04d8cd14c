package fr.ess.domain.funding.scheme;

import java.util.List;
import java.util.Optional;

/**
 * How a scheme is presented to people.
 *
 * @param titleEn empty when it has no English title
 * @param funder who pays, as it names itself
 * @param basis the deliberation or the law that founds it
 * @param measure the code of the contract's measure that it carries out
 * @param eligibleExpenses what it pays for, in the words of the rule
 * @param excludedExpenses what it never pays for
 * @param pieces the codes of the pieces to join
 * @param isExample whether it is shown as an example, not as a scheme in force
 */
public record Presentation(
        String title,
        String titleEn,
        String summary,
        String summaryEn,
        String funder,
        String basis,
        Optional<String> measure,
        List<String> eligibleExpenses,
        List<String> excludedExpenses,
        List<String> pieces,
        boolean isExample) {

    public Presentation {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a scheme has a title");
        }
        eligibleExpenses = List.copyOf(eligibleExpenses);
        excludedExpenses = List.copyOf(excludedExpenses);
        pieces = List.copyOf(pieces);
    }

    public static Presentation titled(String title) {
        return new Presentation(title, "", "", "", "", "", Optional.empty(), List.of(), List.of(), List.of(), false);
    }
}
