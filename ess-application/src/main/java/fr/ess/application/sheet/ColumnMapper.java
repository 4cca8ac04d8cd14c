package fr.ess.application.sheet;

import java.util.List;

/**
 * Proposes how a file's columns fill the targets, from its first rows. Pure: the same rows give the same proposal.
 *
 * <p>Confidence: 100 the key itself; 95 a known header but for case, accents and punctuation; 90 the same with damaged
 * accents, or with other small words; 50 to 89 a header holding a known one's words among others. Each target is filled by
 * the column that fits best, the leftmost among equals.
 */
public final class ColumnMapper {

    /** How many rows are enough to find a header under title lines. */
    public static final int ROWS_TO_LOOK_AT = 50;

    private ColumnMapper() {}

    /**
     * The mapping proposed for a file.
     *
     * @throws fr.ess.domain.shared.EssException {@code HEADER_NOT_FOUND} with {@code seen}, {@code expected} and {@code
     *     rows} when no row resembles a header
     */
    public static ColumnMapping propose(List<SheetRow> firstRows, List<ColumnTarget> targets) {
        return propose(firstRows, targets, MappingFile.NONE);
    }

    /**
     * The mapping proposed for a file, the instructions of a mapping file coming first.
     *
     * @throws fr.ess.domain.shared.EssException as above, and {@code MAPPING_INVALID} with one point for each instruction
     *     that does not fit the file or the targets
     */
    public static ColumnMapping propose(List<SheetRow> firstRows, List<ColumnTarget> targets, MappingFile instructions) {
        throw new UnsupportedOperationException("coming in the next commit");
    }
}
