package fr.ess.files.sheet;

import java.util.List;

/** How much of anything is read before a file is refused. */
final class SheetLimits {

    /** Bytes in a physical line of CSV, and characters in a row that spans several. */
    static final int LINE = 1 << 20;
    /** Characters in a cell: what a spreadsheet program can hold. */
    static final int CELL = 32_767;

    static final int COLUMNS = 1_000;

    /** Parts in a workbook. */
    static final int ENTRIES = 10_000;
    /** Bytes of a part, inflated; a million rows of twenty cells take about this. */
    static final long ENTRY = 2L << 30;
    /** Bytes of a part that is held in memory: shared texts, styles. */
    static final long HELD_ENTRY = 128L << 20;
    /** Bytes of all parts, inflated. */
    static final long TOTAL = 4L << 30;
    /** Inflated over deflated, once a part passes {@link #RATIO_FROM}. */
    static final long RATIO = 250;

    static final long RATIO_FROM = 8L << 20;
    /** The same for a table in a zip: made lists repeat themselves more than workbooks do. */
    static final long TABLE_RATIO = 1_000;
    /** Bytes between two tags: bounds what an XML parser must hold. */
    static final int XML_TOKEN = 4 << 20;
    /** Formulas that fill a range; the reader looks through them at each cell. */
    static final int ARRAY_FORMULAS = 10_000;
    /** Columns that a workbook can address. */
    static final int WORKBOOK_COLUMNS = 16_384;

    private SheetLimits() {}

    /** Whether the name of an entry of a zip would lead out of the folder it is unpacked in. */
    static boolean leadsAstray(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/", -1)).contains("..");
    }
}
