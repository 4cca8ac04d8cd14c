package fr.ess.domain.operation;

import fr.ess.domain.shared.MessageCode;
import java.util.Iterator;
import java.util.Optional;

/** Examines a journal from its first line to its last, in constant memory. */
public final class JournalChain {

    private JournalChain() {}

    /** What is wrong with a line. */
    public enum Fault implements MessageCode {
        /** Its own digest does not hold: it was altered. */
        ALTERED,
        /** It is not chained to the line before it: one was replaced, added or taken out. */
        BROKEN,
        /** Lines are missing at the end: the journal stops before the line that is known to be its last. */
        CUT,
        /** What the operation left is not what the line attests. */
        CONTENT,
        /** An operation of which no line tells. */
        UNATTESTED;

        @Override
        public String key() {
            return MessageCode.key("journal-fault", this);
        }
    }

    /**
     * The first place where the journal is not what was written.
     *
     * @param sequence the number of the line that is expected there
     */
    public record Break(long sequence, Fault fault) {}

    /**
     * The first break, or empty for a whole journal.
     *
     * @param lines in order
     * @param last the digest of the last line, as it is kept elsewhere; empty text when it is not
     */
    public static Optional<Break> firstBreak(Iterator<JournalLine> lines, String last) {
        String previous = JournalLine.START;
        long expected = 1;
        while (lines.hasNext()) {
            JournalLine line = lines.next();
            if (!line.isIntact()) {
                return Optional.of(new Break(expected, Fault.ALTERED));
            }
            if (line.sequence() != expected || !line.previous().equals(previous)) {
                return Optional.of(new Break(expected, Fault.BROKEN));
            }
            previous = line.digest();
            expected++;
        }
        boolean complete = last.isEmpty() || last.equals(previous);
        return complete ? Optional.empty() : Optional.of(new Break(expected, Fault.CUT));
    }
}
