package fr.ess.cli;

import fr.ess.application.shared.Language;
import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Grammar;
import fr.ess.cli.shared.Grammar.Example;
import fr.ess.cli.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of the command line, written from its grammar, its texts, and its answers on the demonstration. */
final class CliReference {

    /** By command, the run whose JSON shows the members of its answers. */
    private static final Map<String, String> JSON_RUNS = Map.ofEntries(
            Map.entry("ess territory list", "ess territory list"),
            Map.entry("ess territory show", "ess territory show pays-de-rennes"),
            Map.entry("ess territory define", "ess territory define Ville --commune 35238"),
            Map.entry("ess import structures", "ess import structures lignes.csv"),
            Map.entry("ess structure search", "ess structure search finances --facets"),
            Map.entry("ess structure explain", "ess structure explain 829721869"),
            Map.entry("ess structure add", "ess structure add Passerelle"),
            Map.entry("ess panorama", "ess panorama --territory pays-de-rennes"),
            Map.entry("ess backup", "ess backup sauvegarde.db --replace"),
            Map.entry("ess restore", "ess restore sauvegarde.db"),
            Map.entry("ess doctor", "ess doctor"),
            Map.entry("ess operation list", "ess operation list"),
            Map.entry("ess operation show", "ess operation show last"));

    private final EssFixture ess;
    private final Words words = new Words(Language.FR);
    private final Grammar grammar = new Grammar(EssCommand.commands(), words);
    private final StringBuilder text = new StringBuilder();

    CliReference(EssFixture ess) {
        this.ess = ess;
        ess.write("lignes.csv", "Nom;SIREN", "Juste;328163589", "Faux;1");
    }

    String markdown() {
        lines(
                "# La commande `ess`",
                "",
                "<!-- Écrit par ReferenceTest à partir de la commande elle-même : ne pas modifier à la main. -->",
                "",
                "Les réponses vont sur la sortie standard, tout le reste (erreurs, avancement) sur la sortie d’erreur.",
                "`--lang en` fait parler la commande en anglais. Le nom et le type des membres JSON, et l’ordre des colonnes",
                "CSV, ne changent plus une fois publiés : il peut seulement s’en ajouter.",
                "",
                "## " + heading("help.general-options"),
                "");
        grammar.list().get(0).options().stream()
                .filter(Grammar::isGeneral)
                .forEach(option -> entry(Grammar.names(option), option.description()[0]));
        lines("", "## " + heading("help.exit-codes"), "", "| code | sens |", "|---|---|");
        Arrays.stream(ExitCode.values())
                .forEach(code -> lines("| " + code.number() + " | " + words.text(code.key()) + " |"));
        grammar.list().stream().filter(spec -> grammar.verb(spec).isPresent()).forEach(this::command);
        return text.toString();
    }

    private void command(CommandSpec spec) {
        String key = Grammar.key(spec);
        lines("", "## `" + spec.qualifiedName() + "`", "", words.text(key + ".title"));
        if (words.knows(key + ".details")) {
            lines("", words.text(key + ".details"));
        }
        lines("", "```", Grammar.synopsis(words, spec), "```");
        List<PositionalParamSpec> arguments = spec.positionalParameters();
        List<OptionSpec> options = spec.options().stream()
                .filter(Predicate.not(Grammar::isGeneral))
                .toList();
        if (!arguments.isEmpty() || !options.isEmpty()) {
            lines("");
        }
        arguments.forEach(argument -> entry(argument.paramLabel(), argument.description()[0]));
        options.forEach(option -> entry(Grammar.names(option), option.description()[0]));
        lines("", "```console");
        for (Example example : Grammar.examples(words, key)) {
            lines("$ " + example.command(), example.says());
        }
        lines("```");
        String run = JSON_RUNS.get(spec.qualifiedName());
        if (run != null) {
            json(run);
        }
    }

    private void json(String run) {
        String answer = ess.type(run + " --format json").out();
        Map<String, String> members = new TreeMap<>(JsonShape.of(answer));
        lines("", "JSON :", "", "| membre | type |", "|---|---|");
        members.forEach((member, type) -> lines("| `" + member + "` | " + type + " |"));
    }

    private void entry(String what, String description) {
        lines("- `" + what + "` : " + description);
    }

    private String heading(String key) {
        return words.text(key).replaceAll("[\\u00a0 ]*:$", "");
    }

    private void lines(String... lines) {
        text.append(Stream.of(lines).collect(Collectors.joining("\n"))).append('\n');
    }
}
