package fr.ess.cli.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands in the form picocli parses and prints. Of the tree only the branches named in the arguments are built,
 * or all of them when none is.
 */
public final class Grammar {

    /** The name of the whole command. */
    public static final String NAME = "ess";

    private static final int NARROWEST_HELP = 55;

    private final List<Command> commands;
    private final Words words;
    private final int width;
    private final Map<CommandSpec, Verb> verbs = new LinkedHashMap<>();

    public Grammar(List<Command> commands, Words words, int width) {
        this.commands = List.copyOf(commands);
        this.words = words;
        this.width = Math.max(NARROWEST_HELP, width);
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
        return line.setExpandAtFiles(false).setInterpolateVariables(false).setUsageHelpLongOptionsMaxWidth(width / 3);
    }

    private CommandSpec branch(
            String name, String path, List<Command> children, Optional<Verb> verb, Set<String> named) {
        CommandSpec spec = CommandSpec.create().name(name);
        verb.ifPresent(runs -> {
            verbs.put(spec, runs);
            runs.declare(new Syntax(spec, words, path));
        });
        spec.addArgGroup(general());
        usage(spec.usageMessage(), path);
        List<Command> wanted =
                children.stream().filter(child -> named.contains(child.name())).toList();
        for (Command child : wanted.isEmpty() ? children : wanted) {
            String below = path.isEmpty() ? child.name() : path + "." + child.name();
            spec.addSubcommand(
                    child.name(),
                    new CommandLine(branch(
                            child.name(),
                            below,
                            child.children(),
                            child.verb().map(java.util.function.Supplier::get),
                            named)));
        }
        return spec;
    }

    private ArgGroupSpec general() {
        return ArgGroupSpec.builder()
                .heading("%n" + words.text("help.general-options") + "%n")
                .validate(false)
                .multiplicity("0..1")
                .addArg(general("--db", "FILE"))
                .addArg(general("--lang", "LANGUAGE"))
                .addArg(general("--as-of", "DATE"))
                .addArg(general("--format", "FORMAT"))
                .addArg(OptionSpec.builder("-v", "--verbose")
                        .type(boolean.class)
                        .arity("0")
                        .description(words.text("help.verbose"))
                        .build())
                .addArg(OptionSpec.builder("-h", "--help")
                        .type(boolean.class)
                        .arity("0")
                        .usageHelp(true)
                        .description(words.text("help.help-option"))
                        .build())
                .addArg(OptionSpec.builder("-V", "--version")
                        .type(boolean.class)
                        .arity("0")
                        .versionHelp(true)
                        .description(words.text("help.version"))
                        .build())
                .build();
    }

    private OptionSpec general(String name, String label) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(words.text("label." + label))
                .description(words.text("help." + name.substring(2)))
                .build();
    }

    private void usage(UsageMessageSpec usage, String path) {
        String key = path.isEmpty() ? "help" : "help." + path;
        usage.width(width)
                .autoWidth(false)
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .synopsisHeading(words.text("help.usage") + " ")
                .header(words.text(key + ".title").replace("%", "%%"))
                .parameterListHeading("%n" + words.text("help.arguments") + "%n")
                .optionListHeading("%n" + words.text("help.options") + "%n")
                .commandListHeading("%n" + words.text("help.commands") + "%n");
        if (words.knows(key + ".details")) {
            usage.descriptionHeading("%n")
                    .description(words.text(key + ".details").replace("%", "%%").split("\n"));
        }
        List<String> footer = footer(key);
        if (!footer.isEmpty()) {
            usage.footer(footer.toArray(String[]::new));
        }
    }

    private List<String> footer(String key) {
        List<String> footer = new ArrayList<>();
        List<Example> examples = examples(words, key);
        if (!examples.isEmpty()) {
            footer.add("");
            footer.add(words.text("help.examples"));
        }
        for (Example example : examples) {
            footer.add("  " + example.command().replace("%", "%%"));
            footer.add("      " + example.says().replace("%", "%%"));
        }
        if (key.equals("help")) {
            footer.add("");
            footer.add(words.text("help.exit-codes"));
            Stream.of(ExitCode.values())
                    .map(code -> String.format("  %2d  %s", code.number(), words.text(code.key())))
                    .forEach(footer::add);
        }
        return footer;
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
