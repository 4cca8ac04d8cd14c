package fr.ess.domain.stakeholder;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address. Its {@code toString} hides it, so that no log or message shows one by accident.
 *
 * @param text in lower case
 */
public record EmailAddress(String text) implements Comparable<EmailAddress> {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)+");

    public EmailAddress {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (!isAddress(text)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> tryParse(String written) {
        return isAddress(written.strip()) ? Optional.of(new EmailAddress(written)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(EmailAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return "[e-mail]";
    }
}
