package fr.ess.cli.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands in the form picocli parses and prints. Of the tree only the branches named in the arguments are built,
 * or all of them when none is.
 */
public final class Grammar {

    /** The name of the whole command. */
    public static final String NAME = "ess";

    private static final String HELP = "help";
    private static final String GENERAL = "help.option.";
    private static final Set<String> GENERAL_OPTIONS =
            Set.of("--db", "--lang", "--as-of", "--format", "--verbose", "--help", "--version");

    private final List<Command> commands;
    private final Words words;
    private final Map<CommandSpec, Verb> verbs = new LinkedHashMap<>();

    public Grammar(List<Command> commands, Words words) {
        this.commands = List.copyOf(commands);
        this.words = words;
    }

    /** The whole command. */
    public CommandLine all() {
        return build(Set.of());
    }

    /** The whole command and all those below it, each before its own. */
    public List<CommandSpec> list() {
        return below(all()).toList();
    }

    private static Stream<CommandSpec> below(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(Grammar::below));
    }

    /** As much of the command as these arguments may name. */
    CommandLine forArguments(String... arguments) {
        return build(Set.copyOf(Arrays.stream(arguments).distinct().toList()));
    }

    /** What a command runs, empty for one that only holds others. */
    public Optional<Verb> verb(CommandSpec spec) {
        return Optional.ofNullable(verbs.get(spec));
    }

    private CommandLine build(Set<String> named) {
        CommandLine line = new CommandLine(branch(NAME, "", commands, Optional.empty(), named));
        return line.setExpandAtFiles(false).setInterpolateVariables(false);
    }

    private CommandSpec branch(
            String name, String path, List<Command> children, Optional<Verb> verb, Set<String> named) {
        CommandSpec spec = CommandSpec.create().name(name);
        verb.ifPresent(runs -> {
            verbs.put(spec, runs);
            runs.declare(new Syntax(spec, words, path));
        });
        general(spec);
        List<Command> wanted =
                children.stream().filter(child -> named.contains(child.name())).toList();
        for (Command child : wanted.isEmpty() ? children : wanted) {
            String below = path.isEmpty() ? child.name() : path + "." + child.name();
            spec.addSubcommand(
                    child.name(),
                    new CommandLine(branch(
                            child.name(), below, child.children(), child.verb().map(Supplier::get), named)));
        }
        return spec;
    }

    private void general(CommandSpec spec) {
        spec.addOption(general("--db", "DATABASE"));
        spec.addOption(general("--lang", "LANGUAGE"));
        spec.addOption(general("--as-of", "DATE"));
        spec.addOption(general("--format", "FORMAT"));
        spec.addOption(switching("-v", "--verbose").build());
        spec.addOption(switching("-h", "--help").usageHelp(true).build());
        spec.addOption(switching("-V", "--version").versionHelp(true).build());
    }

    private OptionSpec general(String name, String label) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(words.text("label." + label))
                .description(words.text(GENERAL + name.substring(2)))
                .build();
    }

    private OptionSpec.Builder switching(String letter, String name) {
        return OptionSpec.builder(letter, name)
                .type(boolean.class)
                .arity("0")
                .description(words.text(GENERAL + name.substring(2)));
    }

    /** Whether an option is one that every command takes. */
    public static boolean isGeneral(OptionSpec option) {
        return GENERAL_OPTIONS.contains(option.longestName());
    }

    /** The key of a command's texts: {@code help.structure.search}. */
    public static String key(CommandSpec spec) {
        String path = spec.qualifiedName(".");
        return HELP + path.substring(NAME.length());
    }

    /** How a command is written, in one line. */
    public static String synopsis(Words words, CommandSpec spec) {
        Stream<String> arguments = spec.positionalParameters().stream().map(Grammar::argument);
        Stream<String> after = spec.subcommands().isEmpty() ? arguments : Stream.of(words.text("label.COMMAND"));
        return Stream.concat(Stream.concat(Stream.of(spec.qualifiedName()), after), Stream.of("[OPTIONS]"))
                .collect(Collectors.joining(" "));
    }

    static String argument(PositionalParamSpec argument) {
        return argument.required() ? argument.paramLabel() : "[" + argument.paramLabel() + " …]";
    }

    /** An option as it is typed: {@code --limit N}, {@code -v, --verbose}. */
    public static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        boolean takesNone = option.arity().max() == 0;
        return takesNone
                ? names
                : names + " " + option.paramLabel() + (option.arity().max() > 1 ? " …" : "");
    }

    /** The examples in the help of a command, by the key of its texts: {@code help.structure.search}. */
    public static List<Example> examples(Words words, String key) {
        return IntStream.iterate(1, i -> words.knows(key + ".example." + i), i -> i + 1)
                .mapToObj(i ->
                        new Example(words.text(key + ".example." + i), words.text(key + ".example." + i + ".says")))
                .toList();
    }

    /**
     * An example of the help.
     *
     * @param command as it is typed
     * @param says the first line that it prints on the demonstration's data, or its beginning before {@code …}
     */
    public record Example(String command, String says) {}
}
