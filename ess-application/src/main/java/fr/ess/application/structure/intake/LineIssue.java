package fr.ess.application.structure.intake;

import fr.ess.domain.shared.Message;

/**
 * Something wrong, or to be looked at, in a line of a file.
 *
 * @param part which table of the file, empty when the file is one table
 * @param line the physical line, from 1
 * @param column the header of the column, empty when it is about the whole line
 * @param value what stands there, shortened
 * @param blocking whether the line was set aside; otherwise only the value was
 */
public record LineIssue(String part, long line, String column, String value, Message reason, boolean blocking) {

    private static final int LONGEST_VALUE = 80;

    /** Of a file that is one table. */
    public LineIssue(long line, String column, String value, Message reason, boolean blocking) {
        this("", line, column, value, reason, blocking);
    }

    public LineIssue {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
