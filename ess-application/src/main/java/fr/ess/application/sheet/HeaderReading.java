package fr.ess.application.sheet;

import fr.ess.application.sheet.HeaderPattern.Fit;
import fr.ess.application.sheet.MappedColumn.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row read as if it were the header: what each of its cells would fill, and how much that makes sense. Instructions
 * come first; then each target goes to the column that fits it best.
 */
final class HeaderReading {

    private static final int SURE = 100;

    private final SheetRow row;
    private final MappingFile instructions;
    private final Map<Integer, MappedColumn> decided = new HashMap<>();
    private final Set<String> filled;

    private HeaderReading(SheetRow row, MappingFile instructions) {
        this.row = row;
        this.instructions = instructions;
        this.filled = new HashSet<>(instructions.targets());
    }

    static HeaderReading of(SheetRow row, List<HeaderPattern> patterns, MappingFile instructions) {
        HeaderReading reading = new HeaderReading(row, instructions);
        reading.settle();
        reading.negotiate(patterns);
        return reading;
    }

    private record Candidate(int index, HeaderPattern pattern, Fit fit) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(
                        (Candidate candidate) -> -candidate.fit.confidence())
                .thenComparingInt(Candidate::index);
    }

    /** What needs no guess: instructions, blank headers, repeated headers. */
    private void settle() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = header(i);
            boolean repeated = !header.isEmpty() && !seen.add(header.toLowerCase(java.util.Locale.ROOT));
            Optional<String> told = instructions.forPosition(i + 1);
            if (told.isEmpty() && !repeated) {
                told = instructions.forHeader(header);
            }
            if (told.isPresent()) {
                decided.put(i, instructed(i, header, told.get()));
            } else if (header.isEmpty()) {
                decided.put(i, MappedColumn.ignored(i, header, Reason.BLANK_HEADER));
            } else if (repeated) {
                decided.put(i, MappedColumn.ignored(i, header, Reason.DUPLICATE_HEADER));
            }
        }
    }

    private static MappedColumn instructed(int index, String header, String target) {
        return target.isEmpty()
                ? MappedColumn.ignored(index, header, Reason.DISMISSED)
                : MappedColumn.mapped(index, header, target, SURE, Reason.INSTRUCTED);
    }

    private void negotiate(List<HeaderPattern> patterns) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!decided.containsKey(i)) {
                candidates.addAll(bestFor(i, patterns));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        for (Candidate candidate : candidates) {
            String target = candidate.pattern.target().key();
            if (!decided.containsKey(candidate.index) && filled.add(target)) {
                decided.put(
                        candidate.index,
                        MappedColumn.mapped(
                                candidate.index,
                                header(candidate.index),
                                target,
                                candidate.fit.confidence(),
                                candidate.fit.reason()));
            }
        }
        for (Candidate candidate : candidates) {
            boolean constant = instructions
                    .constants()
                    .containsKey(candidate.pattern.target().key());
            decided.putIfAbsent(
                    candidate.index,
                    MappedColumn.ignored(
                            candidate.index,
                            header(candidate.index),
                            constant ? Reason.CONSTANT_GIVEN : Reason.TARGET_TAKEN));
        }
    }

    private List<Candidate> bestFor(int index, List<HeaderPattern> patterns) {
        List<Candidate> fitting = patterns.stream()
                .map(pattern -> new Candidate(index, pattern, pattern.fit(row.cell(index))))
                .filter(candidate -> candidate.fit.confidence() > 0)
                .toList();
        int best = fitting.stream()
                .mapToInt(candidate -> candidate.fit.confidence())
                .max()
                .orElse(0);
        return fitting.stream()
                .filter(candidate -> candidate.fit.confidence() == best)
                .toList();
    }

    private String header(int index) {
        return CellText.clean(row.cell(index));
    }

    List<MappedColumn> columns() {
        List<MappedColumn> columns = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            MappedColumn ignored = MappedColumn.ignored(i, header(i), Reason.UNKNOWN);
            columns.add(decided.getOrDefault(i, ignored));
        }
        return columns;
    }

    SheetRow row() {
        return row;
    }

    /** What the row is worth as a header: the confidence of its columns, added up. */
    int worth() {
        return decided.values().stream().mapToInt(HeaderReading::worth).sum();
    }

    private static int worth(MappedColumn column) {
        return column.reason() == Reason.DISMISSED ? SURE : column.confidence();
    }

    /** Two columns that fit, or one that fits exactly: less could be chance. */
    boolean isPlausible() {
        long fitting =
                decided.values().stream().filter(column -> worth(column) > 0).count();
        return fitting > 1 || decided.values().stream().anyMatch(column -> worth(column) >= 95);
    }

    /** The average over the row's cells or over the required targets, whichever says more. */
    int confidence(List<String> required) {
        long cells =
                columns().stream().filter(column -> !column.header().isEmpty()).count();
        double overCells = cells == 0 ? 0 : (double) worth() / cells;
        double overRequired =
                required.stream().mapToInt(this::confidenceOf).average().orElse(0);
        return (int) Math.max(overCells, overRequired);
    }

    private int confidenceOf(String target) {
        return instructions.constants().containsKey(target)
                ? SURE
                : decided.values().stream()
                        .filter(column -> column.target().equals(Optional.of(target)))
                        .mapToInt(MappedColumn::confidence)
                        .findFirst()
                        .orElse(0);
    }
}
