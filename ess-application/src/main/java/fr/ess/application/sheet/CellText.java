package fr.ess.application.sheet;

/** The text of a cell, rid of what nobody typed on purpose. */
public final class CellText {

    private static final String INVISIBLE =
            "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF";

    private CellText() {}

    /**
     * Trims; turns every kind of space (no-break, narrow, tab) into a plain one; removes zero-width, direction and control
     * characters, line feeds inside excepted. Says nothing about what the value means: {@code "12.0"} stays as it is.
     */
    public static String clean(String cell) {
        return isClean(cell) ? cell.strip() : rewritten(cell).strip();
    }

    private static boolean isClean(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || (c > '~' && !Character.isLetter(c))) {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String cell) {
        StringBuilder clean = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n') {
                clean.append(c);
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (!Character.isISOControl(c) && INVISIBLE.indexOf(c) < 0) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
