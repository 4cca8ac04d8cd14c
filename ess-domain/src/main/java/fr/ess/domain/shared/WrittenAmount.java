package fr.ess.domain.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as French files write it, in any form. Made when one is first read that is not plain digits. */
final class WrittenAmount {

    private static final String SPACE = "[\\u0020\\u00A0\\u202F\\u2009']";
    /** What groups thousands cannot also separate the cents. */
    private static final Pattern AMOUNT = Pattern.compile("(?<sign>[-\\u2212+]?)"
            + "(?<units>\\d{1,3}(?:" + SPACE + "\\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\.)|\\d{1,3}(?:,\\d{3}){2,}(?!,)"
            + "|\\d{1,3}\\.\\d{3}(?=,)|\\d{1,3},\\d{3}(?=\\.)|\\d{1,15})"
            + "(?:[.,](?<cents>\\d{1,2}))?");

    private static final Pattern UNIT = Pattern.compile("\\s*(?:€|EUR|euros?)$", Pattern.CASE_INSENSITIVE);

    private WrittenAmount() {}

    static Optional<Euros> tryParse(String text) {
        String trimmed = text.strip().replace('\u00A0', ' ').replace('\u202F', ' ');
        Matcher matcher = AMOUNT.matcher(UNIT.matcher(trimmed).replaceFirst("").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group("units").replaceAll("\\D", "");
        if (digits.length() > Euros.MOST_DIGITS) {
            return Optional.empty();
        }
        String decimals = matcher.group("cents");
        long cents = Long.parseLong(digits) * 100 + hundredths(decimals == null ? "" : decimals);
        boolean negative = "-".equals(matcher.group("sign")) || "\u2212".equals(matcher.group("sign"));
        return Optional.of(new Euros(negative ? -cents : cents));
    }

    private static long hundredths(String decimals) {
        return Long.parseLong((decimals + "00").substring(0, 2));
    }
}
