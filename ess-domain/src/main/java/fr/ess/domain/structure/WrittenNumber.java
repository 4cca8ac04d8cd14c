package fr.ess.domain.structure;

import java.util.Locale;
import java.util.regex.Pattern;

/** A number as people and spreadsheets write it: spaces of all kinds, dots, hyphens, a stray {@code .0}. */
final class WrittenNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F\\u200B\\uFEFF._-]+");
    private static final Pattern FLOAT_TAIL = Pattern.compile("(?<=^\\d{9,14})[.,]0$");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]?\\d*[eE]\\+?\\d+");

    private WrittenNumber() {}

    /** The letters and digits alone, in capitals. */
    static String bare(String text) {
        String whole = FLOAT_TAIL.matcher(text.strip()).replaceFirst("");
        return SEPARATORS.matcher(whole).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether a spreadsheet rounded the number away. */
    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text.strip()).matches();
    }
}
