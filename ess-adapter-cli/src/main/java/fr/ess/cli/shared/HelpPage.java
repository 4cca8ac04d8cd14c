package fr.ess.cli.shared;

import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of a command: what it does, how it is written, what it takes, examples. */
final class HelpPage {

    private static final int LEFT = 28;

    private final Words words;
    private final Page page;

    HelpPage(Words words, Page page) {
        this.words = words;
        this.page = page;
    }

    void show(CommandSpec spec) {
        String key = Grammar.key(spec);
        page.line(words.text(key + ".title")).line();
        page.line(Grammar.synopsis(words, spec), words.text("help.usage") + " ", "    ");
        if (words.knows(key + ".details")) {
            page.line().line(words.text(key + ".details"));
        }
        arguments(spec);
        options("help.options", spec, option -> !Grammar.isGeneral(option));
        commands(spec);
        options("help.general-options", spec, Grammar::isGeneral);
        examples(key);
        if (spec.parent() == null) {
            exitCodes();
        }
    }

    private void arguments(CommandSpec spec) {
        List<PositionalParamSpec> arguments = spec.positionalParameters();
        if (!arguments.isEmpty()) {
            page.line().line(words.text("help.arguments"));
            arguments.forEach(argument -> entry(Grammar.argument(argument), argument.description()[0]));
        }
    }

    private void options(String title, CommandSpec spec, Predicate<OptionSpec> which) {
        List<OptionSpec> options = spec.options().stream().filter(which).toList();
        if (!options.isEmpty()) {
            page.line().line(words.text(title));
            options.forEach(option -> entry(Grammar.names(option), option.description()[0]));
        }
    }

    private void commands(CommandSpec spec) {
        if (!spec.subcommands().isEmpty()) {
            page.line().line(words.text("help.commands"));
            spec.subcommands().forEach((name, command) -> entry(name, title(command)));
        }
    }

    private String title(CommandLine command) {
        return words.text(Grammar.key(command.getCommandSpec()) + ".title");
    }

    private void examples(String key) {
        List<Grammar.Example> examples = Grammar.examples(words, key);
        if (!examples.isEmpty()) {
            page.line().line(words.text("help.examples"));
        }
        for (Grammar.Example example : examples) {
            page.raw("  " + example.command());
            page.line(example.says(), "      ", "      ");
        }
    }

    private void exitCodes() {
        page.line().line(words.text("help.exit-codes"));
        for (ExitCode code : ExitCode.values()) {
            String number = Integer.toString(code.number());
            page.line(words.text(code.key()), TextWidth.pad(number, 4, true) + "  ", "      ");
        }
    }

    private void entry(String what, String description) {
        String indent = " ".repeat(LEFT);
        String left = "  " + what + "  ";
        if (TextWidth.of(left) > LEFT) {
            page.raw(left.stripTrailing());
            left = "";
        }
        page.line(description, TextWidth.pad(left, LEFT, false), indent);
    }
}
