package fr.ess.application.sheet;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Proposes how a file's columns fill the targets, from its first rows. Pure: the same rows give the same proposal.
 *
 * <p>Confidence: 100 the key itself; 95 a known header but for case, accents and punctuation; 90 the same with damaged
 * accents, or with other small words; 73 to 89 a header made mostly of a known one's words. A column proposes the target it
 * fits best; a target is filled by the column that fits it best, the leftmost among equals. The header is the row whose
 * confidences add up highest, the first among equals, provided that two columns fit or one fits at 95.
 */
public final class ColumnMapper {

    /** How many rows are enough to find a header under title lines. */
    public static final int ROWS_TO_LOOK_AT = 50;

    private static final int LONGEST_SEEN = 300;

    private ColumnMapper() {}

    /**
     * The mapping proposed for a file.
     *
     * @throws EssException {@code HEADER_NOT_FOUND} with {@code seen} (the cells of the first row), {@code expected} and
     *     {@code rows} (how many were looked at) when no row resembles a header
     */
    public static ColumnMapping propose(List<SheetRow> firstRows, List<ColumnTarget> targets) {
        return propose(firstRows, targets, MappingFile.NONE);
    }

    /**
     * The mapping proposed for a file, the instructions of a mapping file coming first.
     *
     * @throws EssException as above, and {@code MAPPING_INVALID} with one point for each instruction that does not fit the
     *     file or the targets
     */
    public static ColumnMapping propose(
            List<SheetRow> firstRows, List<ColumnTarget> targets, MappingFile instructions) {
        InstructionCheck.targets(instructions, targets);
        List<String> required = targets.stream()
                .filter(ColumnTarget::required)
                .map(ColumnTarget::key)
                .toList();
        HeaderReading header = header(firstRows, targets, instructions);
        InstructionCheck.columns(instructions, header.row());
        Map<String, String> constants = new LinkedHashMap<>();
        instructions.constants().forEach((target, told) -> constants.put(target, told.value()));
        List<MappedColumn> columns = header.columns();
        boolean told = instructions.headerRow().isPresent();
        return new ColumnMapping(
                header.row().line(),
                told ? 100 : header.confidence(required),
                columns,
                constants,
                required.stream()
                        .filter(target -> !fills(columns, constants, target))
                        .toList());
    }

    private static boolean fills(List<MappedColumn> columns, Map<String, String> constants, String target) {
        return constants.containsKey(target)
                || columns.stream()
                        .anyMatch(
                                column -> column.target().filter(target::equals).isPresent());
    }

    private static HeaderReading header(
            List<SheetRow> firstRows, List<ColumnTarget> targets, MappingFile instructions) {
        List<HeaderPattern> patterns = targets.stream().map(HeaderPattern::new).toList();
        if (instructions.headerRow().isPresent()) {
            SheetRow row = rowAt(instructions.headerRow().getAsLong(), firstRows, targets);
            return HeaderReading.of(row, patterns, instructions);
        }
        return firstRows.stream()
                .map(row -> HeaderReading.of(row, patterns, instructions))
                .filter(HeaderReading::isPlausible)
                .max(Comparator.comparingInt(HeaderReading::worth)
                        .thenComparingLong(reading -> -reading.row().line()))
                .orElseThrow(() -> notFound(firstRows, targets));
    }

    private static SheetRow rowAt(long line, List<SheetRow> firstRows, List<ColumnTarget> targets) {
        if (line == 0) {
            int width =
                    firstRows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
            return new SheetRow(0, Collections.nCopies(width, ""));
        }
        return firstRows.stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow(() -> notFound(firstRows, targets).with("line", line));
    }

    private static EssException notFound(List<SheetRow> firstRows, List<ColumnTarget> targets) {
        String seen = firstRows.stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .map(ColumnMapper::shown)
                .orElse("");
        return new EssException(ErrorCode.HEADER_NOT_FOUND, "seen", seen)
                .with("expected", targets.stream().map(ColumnTarget::key).collect(Collectors.joining(", ")))
                .with("rows", firstRows.size());
    }

    /** A row's cells for a message, shortened. */
    public static String shown(SheetRow row) {
        String all = row.cells().stream()
                .map(CellText::clean)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
        return all.length() <= LONGEST_SEEN ? all : all.substring(0, LONGEST_SEEN) + "…";
    }
}
