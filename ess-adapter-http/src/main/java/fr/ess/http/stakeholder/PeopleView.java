package fr.ess.http.stakeholder;

import java.util.List;

/**
 * The page of the élus and of the support workers.
 *
 * @param text what is looked for
 * @param summary how many élus, in a sentence
 * @param more how many are not shown, in a sentence; empty when all are
 */
public record PeopleView(
        String text, String asOf, String summary, String more, List<EluRow> elus, List<OfferCard> offers) {

    /** An élu: her seats, and how she agrees to be reached. */
    public record EluRow(String name, List<String> mandates, List<Contact> contacts) {}

    /** What is offered, to whom, where, by whom. */
    public record OfferCard(String title, String carrier, List<String> lines, List<WorkerLine> workers, String note) {}

    /** A support worker who agrees to be named. */
    public record WorkerLine(String name, List<Contact> contacts) {}

    /** A way to reach somebody, and the address that opens it. */
    public record Contact(String text, String address) {}
}
