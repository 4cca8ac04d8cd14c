package fr.ess.application.structure.sirene;

import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;

/**
 * Something to say of a row.
 *
 * @param value what is written there, empty when it is about the row
 */
public record StockIssue(Stock stock, long line, String value, Message reason) {

    /** Which of the two files. */
    public enum Stock implements MessageCode {
        UNITS,
        ESTABLISHMENTS;

        @Override
        public String key() {
            return MessageCode.key("stock", this);
        }
    }

    /** What can be wrong with a row of a stock file. */
    public enum Flaw implements MessageCode {
        /** Its fields are not as many as those of the header. */
        FIELDS,
        /** Its unit was told already. */
        TWICE,
        /** It is beyond what is read of one unit. */
        TOO_MANY_SITES;

        @Override
        public String key() {
            return MessageCode.key("stock-flaw", this);
        }
    }
}
