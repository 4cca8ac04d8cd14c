package fr.ess.http.contract;

import java.util.List;

/**
 * The page of a contract on a day. Amounts are written as the language writes them.
 *
 * @param known whether any act is known on that day
 * @param bars the chart of the envelopes by axis
 */
public record ContractPage(
        String name,
        String slug,
        boolean example,
        String asOf,
        String summary,
        String charter,
        String charterAddress,
        boolean known,
        List<Bar> bars,
        Money total,
        List<Envelope> envelopes,
        List<Signatory> signatories,
        List<Event> acts,
        List<Action> actions,
        List<Other> others,
        String document) {

    /** The money of something. */
    public record Money(String allotted, String committed, String paid, String free) {}

    /** An axis on the chart: the lengths of its parts, in thousandths of the longest bar. */
    public record Bar(String label, Money money, int paid, int due, int free) {}

    /** An envelope, and the act that set its amount. */
    public record Envelope(
            String code, String title, String funder, String within, String amount, Money own, String source) {}

    /** Who signed, and what allowed it to. */
    public record Signatory(String name, String deliberation) {}

    /** An act. */
    public record Event(String date, String source, String says, String text) {}

    /** An action of the plan; its lateness is computed. */
    public record Action(String number, String title, String pilot, int progress, String timeliness, String budget) {}

    /** Another contract. */
    public record Other(String name, String address) {}
}
