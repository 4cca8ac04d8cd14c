package fr.ess.application.sheet;

/** One of the tables that a file holds. */
public interface SheetPart {

    /** The name of the table in its file; empty when the file is the table. */
    String name();

    /** How many bytes it takes up, inflated. */
    long size();

    /** Opens it as {@link SheetSource#open} does, with the same refusals; {@code ARCHIVE_UNREADABLE} when it is damaged. */
    Sheet open();
}
