package fr.ess.domain.shared;

/** Numbers as plain digits, the commonest form: told sign by sign, for a regular expression would cost more than the rest. */
public final class Digits {

    private Digits() {}

    /** Whether a text is digits alone, from 0 to 9, and at least one. */
    public static boolean isAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** As {@link #isAll(String)}, and not more than so many. */
    public static boolean isAll(String text, int most) {
        return text.length() <= most && isAll(text);
    }
}
