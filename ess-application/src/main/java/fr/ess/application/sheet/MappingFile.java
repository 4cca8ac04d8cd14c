package fr.ess.application.sheet;

import fr.ess.domain.shared.FoldedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * {@code # ! @ *} or a backslash is written after a backslash. Headers are recognised in any case, with or without accents.
 * Columns that the file does not speak of are still proposed.
 *
 * @param headerRow the line of the header, if decided
 * @param byHeader target of each header, empty to ignore the column
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

    public MappingFile {
        byHeader = Collections.unmodifiableMap(new LinkedHashMap<>(byHeader));
        byPosition = Collections.unmodifiableMap(new LinkedHashMap<>(byPosition));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

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
     * @throws fr.ess.domain.shared.EssException {@code MAPPING_INVALID} with one {@link MappingProblem} for each wrong line
     */
    public static MappingFile parse(List<String> lines) {
        return new MappingLines().read(lines);
    }

    /** Every target that is decided, by column or constant. */
    Set<String> targets() {
        Stream<String> columns = Stream.concat(byHeader.values().stream(), byPosition.values().stream())
                .map(Instruction::value)
                .filter(target -> !target.isEmpty());
        return Stream.concat(columns, constants.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What the column at a position from 1 is told to fill, empty text to ignore it. */
    Optional<String> forPosition(int position) {
        return Optional.ofNullable(byPosition.get(position)).map(Instruction::value);
    }

    /** What the column with a header is told to fill, empty text to ignore it. */
    Optional<String> forHeader(String header) {
        Instruction exact = byHeader.get(header);
        return exact != null
                ? Optional.of(exact.value())
                : byHeader.entrySet().stream()
                        .filter(entry -> sameHeader(entry.getKey(), header))
                        .map(entry -> entry.getValue().value())
                        .findFirst();
    }

    static boolean sameHeader(String told, String seen) {
        String folded = FoldedText.fold(told);
        return told.equals(seen) || (!folded.isEmpty() && folded.equals(FoldedText.fold(seen)));
    }
}
