package fr.ess.application.stakeholder.register;

import fr.ess.domain.shared.Message;
import fr.ess.domain.stakeholder.Collectivity;
import java.util.List;

/**
 * What an import of élus did.
 *
 * @param level the councils that the file is about
 * @param lines how many lines it has
 * @param outside those that are not about the territory
 * @param added people who were not known
 * @param changed people of whom the register now says otherwise
 * @param unchanged people of whom it says the same
 * @param left among those changed, people whom it no longer lists
 * @param setAside lines that are not taken in, and why
 * @param dryRun whether nothing was kept
 */
public record ElusReport(
        Collectivity.Level level,
        long lines,
        long outside,
        long added,
        long changed,
        long unchanged,
        long left,
        List<SetAside> setAside,
        boolean dryRun) {

    public ElusReport {
        setAside = List.copyOf(setAside);
    }

    /** A line set aside; it names nobody. */
    public record SetAside(long line, Message why) {}
}
