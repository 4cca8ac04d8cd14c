package fr.ess.cli;

import fr.ess.application.shared.Language;
import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Grammar;
import fr.ess.cli.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page, in the language of man (roff), written from the grammar and the texts. */
final class ManualPage {

    private final Words words = new Words(Language.FR);
    private final Grammar grammar = new Grammar(EssCommand.commands(), words);
    private final StringBuilder text = new StringBuilder();

    String roff() {
        CommandSpec root = grammar.list().get(0);
        request(".\\\" Écrit par ReferenceTest à partir de la commande elle-même : ne pas modifier à la main.");
        request(".TH ESS 1");
        section("NOM");
        say("ess - " + words.text("help.title"));
        section("SYNOPSIS");
        request(".B " + escaped(Grammar.synopsis(words, root)));
        section("DESCRIPTION");
        say(words.text("help.details"));
        section("COMMANDES");
        grammar.list().stream().filter(spec -> grammar.verb(spec).isPresent()).forEach(this::command);
        section(words.text("help.general-options").replaceAll(",.*", "").toUpperCase(Locale.FRENCH));
        options(root.options());
        section("CODES DE SORTIE");
        Arrays.stream(ExitCode.values())
                .forEach(code -> entry(Integer.toString(code.number()), words.text(code.key())));
        return text.toString();
    }

    private void command(CommandSpec spec) {
        String key = Grammar.key(spec);
        request(".SS " + escaped(Grammar.synopsis(words, spec)));
        say(words.text(key + ".title"));
        if (words.knows(key + ".details")) {
            request(".PP");
            say(words.text(key + ".details"));
        }
        spec.positionalParameters().forEach(argument -> entry(argument.paramLabel(), argument.description()[0]));
        options(spec.options().stream()
                .filter(option -> !Grammar.isGeneral(option))
                .toList());
        Grammar.examples(words, key).forEach(example -> {
            request(".PP");
            request(".nf");
            say("$ " + example.command());
            say(example.says());
            request(".fi");
        });
    }

    private void options(List<OptionSpec> options) {
        options.forEach(option -> entry(Grammar.names(option), option.description()[0]));
    }

    private void section(String title) {
        request(".SH " + escaped(title));
    }

    private void entry(String what, String description) {
        request(".TP");
        request(".B " + escaped(what));
        say(description);
    }

    private void say(String words) {
        request(escaped(words));
    }

    private void request(String line) {
        text.append(line).append('\n');
    }

    /** Nothing in a text may be taken for a request. */
    private static String escaped(String words) {
        String safe = words.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\u00a0", "\\ ")
                .replace("\u202f", "\\ ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
