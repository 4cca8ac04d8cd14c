package fr.ess.application.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks the constraints that a command declares, once, first thing in a use case. */
@Singleton
public final class Constraints {

    private final Provider<Validator> validator;

    /**
     * Over a lazy validator: it costs a fifth of a second to start, which a command that checks nothing must not pay.
     */
    @Inject
    public Constraints(Provider<Validator> validator) {
        this.validator = validator;
    }

    /**
     * Gives the command back when all its constraints hold.
     *
     * @throws EssException INVALID_COMMAND with one detail for each broken constraint, in a stable order
     */
    public <T> T check(T command) {
        List<Message> broken = validator.get().validate(command).stream()
                .map(Constraints::explain)
                .sorted(Comparator.comparing(message -> message.facts().toString()))
                .toList();
        if (!broken.isEmpty()) {
            throw new EssException(ErrorCode.INVALID_COMMAND).with(broken);
        }
        return command;
    }

    private static Message explain(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Message message = Message.of(
                ConstraintCode.of(constraint),
                "field",
                violation.getPropertyPath().toString());
        Object refused = violation.getInvalidValue();
        return refused == null ? message : message.with("value", shortened(refused.toString()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /** The constraints that commands use; one without a sentence here is a mistake of ours, found by the first test. */
    private enum ConstraintCode implements MessageCode {
        NOT_BLANK,
        NOT_EMPTY,
        NOT_NULL,
        SIZE;

        static ConstraintCode of(String annotation) {
            return valueOf(annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
        }

        @Override
        public String key() {
            return MessageCode.key("constraint", this);
        }
    }
}
