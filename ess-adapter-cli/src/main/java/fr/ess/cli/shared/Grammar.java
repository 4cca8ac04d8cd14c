package fr.ess.cli.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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

    /** As much of the command as these arguments may name. */
    CommandLine forArguments(String... arguments) {
        return build(Set.copyOf(Arrays.stream(arguments).distinct().toList()));
    }

    /** What a command runs, empty for one that only holds others. */
    Optional<Verb> verb(CommandSpec spec) {
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
        spec.addOption(general("--db", "FILE"));
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
    static boolean isGeneral(OptionSpec option) {
        return GENERAL_OPTIONS.contains(option.longestName());
    }

    /** The key of a command's texts: {@code help.structure.search}. */
    static String key(CommandSpec spec) {
        String path = spec.qualifiedName(".");
        return HELP + path.substring(NAME.length());
    }

    /** The examples in the help of a command, by the key of its texts: {@code help.structure.search}. */
    static List<Example> examples(Words words, String key) {
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
    record Example(String command, String says) {}
}
