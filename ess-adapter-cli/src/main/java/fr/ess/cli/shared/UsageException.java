package fr.ess.cli.shared;

import fr.ess.domain.shared.Message;

/** What was typed cannot be run; the message says where and what to do. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public UsageException(Message said) {
        super(said.code().key() + " " + said.facts());
        this.said = said;
    }

    public UsageException(UsageProblem problem, String name, Object value) {
        this(Message.of(problem, name, value));
    }

    /** A value that an option or an argument does not take, with what it takes. */
    public static UsageException refused(String option, String value, String expected) {
        return new UsageException(Message.of(UsageProblem.VALUE_REFUSED, "option", option)
                .with("value", value)
                .with("expected", expected));
    }

    public Message said() {
        return said;
    }
}
