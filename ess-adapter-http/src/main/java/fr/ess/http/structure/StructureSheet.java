package fr.ess.http.structure;

import java.util.List;
import java.util.Optional;

/**
 * The page of a structure.
 *
 * @param summary what is known, in short
 * @param rows every field with its source
 * @param conflicts sentences about numbers it shares
 */
public record StructureSheet(
        String id,
        String name,
        String sigle,
        Optional<String> place,
        List<String> summary,
        boolean ceased,
        List<Row> rows,
        List<SiteRow> sites,
        List<ProofRow> proofs,
        List<Conflict> conflicts,
        String asOf,
        String asOfText,
        List<AnswerView> answers,
        List<String> differences,
        String address,
        String document,
        String qualificationDocument) {

    /**
     * A field.
     *
     * @param link where its value leads outside, if anywhere
     * @param others what other sources say, when they disagree
     */
    public record Row(
            String label, String text, Optional<String> link, String source, String date, List<Stated> others) {}

    /** A value of another source. */
    public record Stated(String text, String source, String date) {}

    /**
     * A place of activity.
     *
     * @param closure that it closed, when, and what succeeds it; empty for one that is open
     */
    public record SiteRow(String role, String address, String siret, String closure, String source, String date) {}

    /** A document or decision. */
    public record ProofRow(String kind, String validity, String issuer, String source, String date) {}

    /** A number that others bear too. */
    public record Conflict(String number, List<Link> bearers) {}

    /** A name that leads somewhere. */
    public record Link(String text, String address) {}

    /**
     * An answer of the qualification.
     *
     * @param word {@code qualified}, {@code out-of-scope} or {@code to-verify}
     * @param detail by which way and in which family, empty when neither is known
     */
    public record AnswerView(
            String regime, String word, String label, String detail, List<String> missing, List<ReasonView> reasons) {}

    /** A step of the reasoning. */
    public record ReasonView(String sentence, String basis, String source) {}
}
