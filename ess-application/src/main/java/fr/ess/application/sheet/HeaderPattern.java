package fr.ess.application.sheet;

import fr.ess.application.sheet.MappedColumn.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers that a target answers to, ready to be compared. */
final class HeaderPattern {

    private static final double SMALLEST_SHARE = 0.6;
    private static final int LONGEST_HEADER = 250;

    private final ColumnTarget target;
    private final List<HeaderText> known;
    private final Set<String> letters;

    HeaderPattern(ColumnTarget target) {
        this.target = target;
        this.known = Stream.concat(
                        Stream.of(HeaderText.ofKey(target.key())),
                        target.aliases().stream().map(HeaderText::of))
                .toList();
        this.letters = known.stream().map(HeaderText::letters).collect(Collectors.toUnmodifiableSet());
    }

    /** How well a header fits a target. */
    record Fit(int confidence, Reason reason) {
        static final Fit NONE = new Fit(0, Reason.UNKNOWN);
    }

    ColumnTarget target() {
        return target;
    }

    Fit fit(String header) {
        if (header.length() > LONGEST_HEADER) {
            return Fit.NONE;
        }
        HeaderText text = HeaderText.of(header);
        if (text.text().equalsIgnoreCase(target.key())) {
            return new Fit(100, Reason.KEY);
        }
        if (text.letters().isEmpty()) {
            return Fit.NONE;
        }
        if (letters.contains(text.letters())) {
            return new Fit(95, Reason.ALIAS);
        }
        return isDamagedForm(header) ? new Fit(90, Reason.DAMAGED) : byWords(text);
    }

    private boolean isDamagedForm(String header) {
        Optional<String> meant = DamagedText.decodedAgain(header);
        if (meant.isPresent() && letters.contains(HeaderText.of(meant.get()).letters())) {
            return true;
        }
        Optional<Pattern> damaged = DamagedText.pattern(header);
        return damaged.isPresent() && letters.stream().anyMatch(damaged.get().asMatchPredicate());
    }

    private Fit byWords(HeaderText header) {
        double share = known.stream().mapToDouble(header::share).max().orElse(0);
        if (share == 1) {
            return new Fit(90, Reason.WORDS);
        }
        return share < SMALLEST_SHARE ? Fit.NONE : new Fit(50 + (int) (39 * share), Reason.WORDS);
    }
}
