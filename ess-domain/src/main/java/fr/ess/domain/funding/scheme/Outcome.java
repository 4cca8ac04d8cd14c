package fr.ess.domain.funding.scheme;

import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.shared.MessageCode;
import java.util.Locale;

/** The answer to « is it eligible? ». */
public enum Outcome implements MessageCode {
    ELIGIBLE,
    INELIGIBLE,
    /** What is missing can still make the answer a yes or a no. */
    UNDETERMINED;

    public static Outcome of(Standing standing) {
        return switch (standing) {
            case MET -> ELIGIBLE;
            case NOT_MET -> INELIGIBLE;
            case UNKNOWN -> UNDETERMINED;
        };
    }

    /** The stable word of files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String key() {
        return MessageCode.key("outcome-of-scheme", this);
    }
}
