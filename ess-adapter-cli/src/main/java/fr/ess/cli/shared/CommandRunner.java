package fr.ess.cli.shared;

import fr.ess.application.shared.Language;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs what is typed: parses it, finds the verb, and turns whatever happens into an exit code and sentences. */
public final class CommandRunner {

    private static final String HELP = "help";

    private final List<Command> commands;
    private final Wiring wiring;
    private final Surroundings surroundings;
    private final String version;

    public CommandRunner(List<Command> commands, Wiring wiring, Surroundings surroundings, String version) {
        this.commands = List.copyOf(commands);
        this.wiring = wiring;
        this.surroundings = surroundings;
        this.version = version;
    }

    /** Runs one command: results to {@code out}, everything else to {@code err}. Returns the exit code. */
    public int execute(PrintStream out, PrintStream err, String... arguments) {
        String[] typed = helpAsOption(arguments);
        Words words = new Words(language(typed).orElse(Language.FR));
        Complaints complaints = new Complaints(words, err, surroundings.width(), isVerbose(typed));
        try {
            if (language(typed).isEmpty()) {
                throw UsageException.refused("--lang", after("--lang", typed).orElse(""), "fr, en");
            }
            ExitCode code = run(words, out, err, typed);
            out.flush();
            return out.checkError()
                    ? complaints
                            .about(new EssException(ErrorCode.OUTPUT_FAILED))
                            .number()
                    : code.number();
        } catch (EssException e) {
            return complaints.about(e).number();
        } catch (UsageException e) {
            return complaints.about(e).number();
        } catch (RuntimeException | Error e) {
            return complaints.about(e).number();
        }
    }

    private ExitCode run(Words words, PrintStream out, PrintStream err, String... typed) {
        Grammar grammar = new Grammar(commands, words);
        CommandLine line = grammar.forArguments(typed);
        ParseResult root = parse(line, words, typed);
        ParseResult deepest = root;
        boolean help = root.isUsageHelpRequested();
        boolean wantsVersion = root.isVersionHelpRequested();
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
            help |= deepest.isUsageHelpRequested();
            wantsVersion |= deepest.isVersionHelpRequested();
        }
        if (help) {
            new HelpPage(words, new Page(out, surroundings.width())).show(deepest.commandSpec());
            return ExitCode.DONE;
        }
        if (wantsVersion) {
            out.println(Grammar.NAME + " " + version);
            return ExitCode.DONE;
        }
        Optional<Verb> verb = grammar.verb(deepest.commandSpec());
        if (verb.isEmpty()) {
            new HelpPage(words, new Page(err, surroundings.width())).show(deepest.commandSpec());
            return ExitCode.USAGE;
        }
        Given given = new Given(root, words);
        try (Session session = new Session(surroundings, wiring, words, given, out, err)) {
            return verb.get().run(given, session);
        }
    }

    private ParseResult parse(CommandLine line, Words words, String... typed) {
        try {
            return line.parseArgs(typed);
        } catch (ParameterException e) {
            throw UsageProblems.explain(e, new Grammar(commands, words).all());
        }
    }

    /** {@code ess help structure search} asks what {@code ess structure search --help} does. */
    private static String[] helpAsOption(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(HELP)
                ? Stream.concat(Arrays.stream(arguments).skip(1), Stream.of("--help"))
                        .toArray(String[]::new)
                : arguments;
    }

    private static boolean isVerbose(String... arguments) {
        return Arrays.stream(arguments).anyMatch(word -> word.equals("-v") || word.equals("--verbose"));
    }

    /** The language, known before anything is parsed so that the help and the errors of parsing speak it. */
    private static Optional<Language> language(String... arguments) {
        Optional<String> code = after("--lang", arguments);
        return code.isEmpty() ? Optional.of(Language.FR) : Language.find(code.get());
    }

    private static Optional<String> after(String option, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(option + "=")) {
                return Optional.of(arguments[i].substring(option.length() + 1));
            }
            if (arguments[i].equals(option) && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }
}
