package fr.ess.application.sheet;

import java.nio.file.Path;
import java.util.List;

/** Opens tabular files. The content decides what a file is, never its name. Thread-safe. */
public interface SheetSource {

    /**
     * Opens a file as a table. It is read once through before anything is returned, so that the charset is certain, the
     * digest known and a hostile workbook refused; memory stays constant.
     *
     * <p>Refusals, each an {@code EssException} with the fact {@code file}: {@code FILE_NOT_FOUND}, {@code
     * FILE_UNREADABLE} (with {@code reason}), {@code FILE_EMPTY}, {@code FILE_NOT_A_TABLE} (with {@code looksLike}, for
     * instance {@code PDF}), {@code WORKBOOK_UNSAFE} (with {@code reason}, {@code entry}, {@code limit}), {@code
     * WORKBOOK_UNREADABLE}. While rows are read: {@code LINE_TOO_LONG} and {@code TOO_MANY_COLUMNS} (with {@code line},
     * {@code limit}), {@code CELL_TOO_LONG} (also {@code column}, counted from 1), and again {@code
     * FILE_UNREADABLE} or {@code WORKBOOK_UNREADABLE}.
     */
    Sheet open(Path file);

    /**
     * The tables that a file holds, in the order of their names: those of a zip, which end in {@code .csv} or {@code .txt},
     * else the file itself. Nothing is unpacked beside it: each table is inflated as it is read, within limits.
     *
     * <p>Refusals beyond those of {@link #open}: {@code ARCHIVE_UNREADABLE} for a zip that is cut off or damaged, {@code
     * ARCHIVE_UNSAFE} (with {@code reason}, {@code entry}, {@code limit}), {@code FILE_NOT_A_TABLE} for a zip without a
     * table.
     */
    List<SheetPart> parts(Path file);
}
