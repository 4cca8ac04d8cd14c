package fr.ess.cli.shared;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** What was typed: the values of the arguments and options of a command, and of the words before it. */
public final class Given {

    /** From the command back to the root. */
    private final List<ParseResult> levels;

    private final Words words;

    Given(ParseResult root, Words words) {
        this.levels = new ArrayList<>();
        this.words = words;
        for (ParseResult level = root; level != null; level = level.hasSubcommand() ? level.subcommand() : null) {
            levels.add(0, level);
        }
    }

    /** The arguments, in order. */
    public List<String> arguments() {
        return levels.get(0).matchedPositionals().stream()
                .distinct()
                .flatMap(argument -> argument.stringValues().stream())
                .toList();
    }

    /** The only argument of a command that takes one. */
    public String argument() {
        return arguments().get(0);
    }

    /** Whether a flag is there. */
    public boolean has(String option) {
        return levels.stream().anyMatch(level -> level.hasMatchedOption(option));
    }

    /** The values of an option, none when it is not there. */
    public List<String> list(String option) {
        return levels.stream()
                .filter(level -> level.hasMatchedOption(option))
                .findFirst()
                .map(level -> level.matchedOption(option))
                .map(ArgSpec::stringValues)
                .orElse(List.of());
    }

    /** The value of an option; blank counts as absent. */
    public Optional<String> find(String option) {
        return list(option).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    public Optional<LocalDate> date(String option) {
        return find(option).map(Given::day);
    }

    /** The days that {@code --from} and {@code --to} bound, open where one is not given. */
    public DateRange days() {
        LocalDate first = date("--from").orElse(LocalDate.MIN);
        LocalDate last = date("--to").orElse(LocalDate.MAX);
        if (last.isBefore(first)) {
            throw UsageException.refused("--to", last.toString(), words.text("expected.not-before", "date", first));
        }
        return new DateRange(first, last);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new EssException(ErrorCode.INVALID_DATE, "value", text).causedBy(e);
        }
    }

    /** A whole number within bounds, both included. */
    public int number(String option, int least, int most, int unlessGiven) {
        Optional<String> text = find(option);
        if (text.isEmpty()) {
            return unlessGiven;
        }
        boolean digits = text.get().matches("\\d{1,9}");
        int number = digits ? Integer.parseInt(text.get()) : -1;
        if (number < least || number > most) {
            throw UsageException.refused(
                    option, text.get(), words.text("expected.number", "least", least, "most", words.number(most)));
        }
        return number;
    }
}
