package fr.ess.cli.shared;

import org.jspecify.annotations.Nullable;

/** A result in each of its forms; only the one asked for is made. */
public interface Answer {

    /** For people: what matters first. */
    void show(Page page);

    /** For machines: objects, lists, texts, numbers, booleans; its names and types never change once published. */
    @Nullable
    Object json();

    /** For spreadsheets: the heart of it, one thing a row, under the names that JSON uses. */
    Table csv();
}
