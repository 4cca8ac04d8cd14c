package fr.ess.application.sheet;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a person decides about the columns of a file, written in plain UTF-8 lines:
 *
 * <pre>
 * # a comment
 * ! header-row = 4                        the header is on line 4 of the file; 0: there is none
 * Nom de l'asso = nomBeneficiaire         this column fills this target
 * Observations =                          this column is ignored
 * &#64;3 = montant                             the third column, whatever its header
 * * nomAttribuant = Ville de Rennes       all rows get this value
 * </pre>
 *
 * A line is split at its last {@code =}, a constant at its first, so a header may hold the sign; a header that starts with
 * {@code # ! @ *} or a backslash is written after a backslash. Columns that the file does not speak of are still proposed.
 *
 * @param headerRow the line of the header, if decided
 * @param byHeader target of each header, empty to ignore the column, with the line that says so
 * @param byPosition the same by column, counted from 1
 * @param constants value for all rows by target
 */
public record MappingFile(
        OptionalLong headerRow,
        Map<String, Instruction> byHeader,
        Map<Integer, Instruction> byPosition,
        Map<String, Instruction> constants) {

    /** Nothing decided. */
    public static final MappingFile NONE = new MappingFile(OptionalLong.empty(), Map.of(), Map.of(), Map.of());

    /**
     * One decision.
     *
     * @param line where it stands in the mapping file, from 1
     * @param value the target, or the constant
     */
    public record Instruction(long line, String value) {}

    /**
     * Reads the lines of a mapping file.
     *
     * @throws fr.ess.domain.shared.EssException {@code MAPPING_INVALID} with one point for each wrong line (facts {@code
     *     line}, {@code text})
     */
    public static MappingFile parse(List<String> lines) {
        throw new UnsupportedOperationException("coming in the next commit");
    }
}
