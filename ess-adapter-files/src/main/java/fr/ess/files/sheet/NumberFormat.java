package fr.ess.files.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a workbook's number format makes of a number. */
enum NumberFormat {
    PLAIN,
    DATE,
    DATE_TIME,
    TIME;

    /** Texts, escaped or filling characters, colours, conditions and locales: nothing of them is a date's letter. */
    private static final Pattern NOT_THE_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");

    /** The format of a built-in number (ECMA-376 part 1, 18.8.30, with the East Asian ones), else of its code. */
    static NumberFormat of(int id, String code) {
        if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return DATE;
        }
        if (id >= 18 && id <= 21) {
            return TIME;
        }
        return id == 22 ? DATE_TIME : ofCode(code.toLowerCase(Locale.ROOT));
    }

    private static NumberFormat ofCode(String code) {
        String first = code.split(";", 2)[0];
        String letters = NOT_THE_CODE.matcher(first).replaceAll("");
        boolean date = letters.indexOf('d') >= 0 || letters.indexOf('y') >= 0 || letters.matches("m{3,5}.*");
        boolean time = letters.indexOf('h') >= 0 || letters.contains("ss");
        if (ELAPSED.matcher(first).find() || letters.contains("general") || letters.contains("standard")) {
            return PLAIN;
        }
        return date ? (time ? DATE_TIME : DATE) : time ? TIME : PLAIN;
    }
}
