package fr.ess.cli.shared;

import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.io.PrintStream;

/** Says on the error stream what went wrong, where, and what to do; the program's entrails only when asked. */
final class Complaints {

    private static final String BEGINNING = Grammar.NAME + "\u00a0: ";

    private final Words words;
    private final PrintStream err;
    private final Page page;
    private final boolean verbose;

    Complaints(Words words, PrintStream err, int width, boolean verbose) {
        this.words = words;
        this.err = err;
        this.page = new Page(err, width);
        this.verbose = verbose;
    }

    ExitCode about(EssException problem) {
        page.line(words.say(problem.said()), BEGINNING, "      ");
        for (Message detail : problem.details()) {
            page.line(detail(detail), "  - ", "    ");
        }
        trace(problem);
        return ExitCode.of(problem.code().kind());
    }

    /** Where the point is about a field, the field and its value come first. */
    private String detail(Message detail) {
        String field = detail.facts().getOrDefault("field", "");
        String sentence = words.say(detail);
        if (field.isEmpty() || sentence.contains(field)) {
            return sentence;
        }
        String value = detail.facts().getOrDefault("value", "");
        return words.text(value.isEmpty() ? "detail" : "detail.value", "field", field, "value", value, "why", sentence);
    }

    ExitCode about(UsageException problem) {
        page.line(words.say(problem.said()), BEGINNING, "      ");
        trace(problem);
        return ExitCode.USAGE;
    }

    ExitCode about(Throwable problem) {
        page.line(words.text("internal-error", "what", problem.getClass().getSimpleName()), BEGINNING, "      ");
        trace(problem);
        return ExitCode.FAILURE;
    }

    private void trace(Throwable problem) {
        if (verbose) {
            problem.printStackTrace(err);
        }
    }
}
