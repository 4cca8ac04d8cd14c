package fr.ess.application.structure.intake;

import fr.ess.domain.shared.Message;

/**
 * Something wrong, or to be looked at, in a line of a file.
 *
 * @param line the physical line, from 1
 * @param column the header of the column, empty when it is about the whole line
 * @param value what stands there, shortened
 * @param blocking whether the line was set aside; otherwise only the value was
 */
public record LineIssue(long line, String column, String value, Message reason, boolean blocking) {

    private static final int LONGEST_VALUE = 80;

    public LineIssue {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
