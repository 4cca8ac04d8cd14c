package fr.ess.files.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from running a cell: a text that it would take for a formula gets an apostrophe in front. So
 * does a text made of apostrophes and then such a text, which makes it exactly reversible: {@code unprotect(protect(x))}
 * is {@code x} for every text, and a text that nobody protected comes back untouched.
 */
final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9]{1,30}([.,][0-9]{1,30})?");

    private FormulaGuard() {}

    static String protect(String cell) {
        return needsIt(cell, 0) ? "'" + cell : cell;
    }

    static String unprotect(String cell) {
        return cell.startsWith("'") && needsIt(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean needsIt(String cell, int from) {
        int start = from;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        return start < cell.length()
                && STARTS.indexOf(cell.charAt(start)) >= 0
                && !SIGNED_NUMBER.matcher(cell).region(start, cell.length()).matches();
    }
}
