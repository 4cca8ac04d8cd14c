package fr.ess.domain.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One line of the journal: who did what, when, why, chained to the line before. The content stands beside: once it is
 * erased its digest stays, and the chain is whole.
 *
 * @param sequence from 1, without a gap
 * @param actor who, as an account; never the name of a person
 * @param operation what was done
 * @param why the reason given, empty for none
 * @param content the SHA-256 of what was written, in hexadecimal
 * @param previous the digest of the line before, {@link #START} for the first
 * @param digest the SHA-256 of all the above
 */
public record JournalLine(
        long sequence,
        Instant at,
        String actor,
        String operation,
        String why,
        String content,
        String previous,
        String digest) {

    /** What the first line is chained to. */
    public static final String START = "0".repeat(64);

    /** The line that follows nothing. */
    public static JournalLine first(Instant at, String actor, String operation, String why, String written) {
        return chained(1, at, actor, operation, why, sha256(written), START);
    }

    /** The line that follows this one. */
    public JournalLine next(Instant when, String who, String what, String reason, String written) {
        return chained(sequence + 1, when, who, what, reason, sha256(written), digest);
    }

    private static JournalLine chained(
            long sequence, Instant at, String actor, String operation, String why, String content, String previous) {
        String digest = digest(sequence, at, actor, operation, why, content, previous);
        return new JournalLine(sequence, at, actor, operation, why, content, previous, digest);
    }

    /** Whether the line is as it was written. */
    public boolean isIntact() {
        return digest.equals(digest(sequence, at, actor, operation, why, content, previous));
    }

    /** Whether a content is the one that was written. */
    public boolean attests(String written) {
        return content.equals(sha256(written));
    }

    /** Each part with its length before it, so that no two lines give the same text. */
    private static String digest(
            long sequence, Instant at, String actor, String operation, String why, String content, String previous) {
        StringBuilder whole = new StringBuilder();
        List.of(Long.toString(sequence), at.toString(), actor, operation, why, content, previous)
                .forEach(part -> whole.append(part.length()).append(':').append(part));
        return sha256(whole.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
