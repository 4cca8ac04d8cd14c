package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import fr.ess.cli.EssFixture.Run;
import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.Grammar;
import fr.ess.cli.shared.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The help keeps its word. */
class HelpExamplesTest {

    private static final String WHATEVER = "…";

    @TempDir
    Path directory;

    static Stream<Arguments> examples() {
        return Arrays.stream(Language.values()).flatMap(language -> {
            Words words = new Words(language);
            return new Grammar(EssCommand.commands(), words)
                    .list().stream()
                            .flatMap(spec -> Grammar.examples(words, Grammar.key(spec)).stream())
                            .distinct()
                            .map(example -> Arguments.of(example.command(), example.says()));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    @Timeout(60)
    void cli7_everyExampleOfTheHelpRunsAndPrintsWhatItSays(String command, String says) throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.copy("structures-article-2005.csv");
        ess.copy("elus-exemple.csv");
        ess.copy("rna-exemple.csv");
        ess.copy("ess-france-exemple.csv");
        ess.copy("agrements-exemple.csv");
        List.of("charter", "contract", "sheet-1", "committee")
                .forEach(name -> ess.copyFrom("/fr/ess/files/charter/", "example-" + name + ".yaml"));
        if (command.startsWith("ess charter adopt")) {
            ess.write(
                    "a-adopter.yaml",
                    "{nom-court: charte-a-adopter, nom: Charte à adopter, territoire: Pays, versions: [{numero: 1,",
                    "horizon: ../.., consultes: [{type: autre, nom: Communauté du Sud}]}]}");
            ess.type("ess charter import a-adopter.yaml").succeeds();
        }
        ess.copyFrom("/fr/ess/files/funding/", "example-scheme.yaml");
        ess.write(
                "acte.yaml",
                "{type: avenant, numero: 2, date: 2011-03-01, source: {document: Avenant n° 2}, modifications: [",
                "{type: adhesion, signataire: {signataire: {type: autre, nom: Communauté des Îles}}}]}");
        ess.write("seance.yaml", "{date: 2011-03-03, presents: [C1, C2]}");
        if (command.contains("bundle import")) {
            List.of("donnees", "data")
                    .forEach(bundle -> ess.run("bundle", "export", bundle).succeeds());
        }
        if (command.startsWith("ess proposal")) {
            ess.type("ess proposal add 328163589 --field tags --value vélo").succeeds();
        }
        if (command.startsWith("ess stale show") || command.startsWith("ess stale answer")) {
            for (String name : List.of("Printemps 2035", "Spring 2035")) {
                ess.run("stale", "ask", name, "--as-of", "2035-01-01").succeeds();
            }
        }
        if (command.startsWith("ess restore")) {
            ess.type("ess backup sauvegarde.db").succeeds();
        }

        String first = command.startsWith("ess serve")
                ? whileServing(ess, command)
                : ess.type(command).succeeds().out();

        assertThat(first.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches(pattern(says)));
    }

    @Test
    void everyVerbHasAnExampleInBothLanguages() {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            Grammar grammar = new Grammar(EssCommand.commands(), words);
            List<String> bare = grammar.list().stream()
                    .filter(spec -> grammar.verb(spec).isPresent())
                    .map(Grammar::key)
                    .filter(key -> Grammar.examples(words, key).isEmpty())
                    .toList();
            assertThat(bare).isEmpty();
        }
    }

    /** The site runs until stopped: it is, as soon as it has said where it is. */
    private static String whileServing(EssFixture ess, String command) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = EssFixture.words(command);
        Thread serving = new Thread(() -> ess.command()
                .execute(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err,
                        words.subList(1, words.size()).toArray(String[]::new)));
        serving.start();
        for (int waited = 0; waited < 600 && out.size() == 0; waited++) {
            Thread.sleep(50);
        }
        serving.interrupt();
        serving.join(Duration.ofSeconds(20).toMillis());
        return new Run(0, out.toString(StandardCharsets.UTF_8), "").out();
    }

    private static Pattern pattern(String says) {
        String plain = says.replace('\u00a0', ' ').replace('\u202f', ' ');
        return Pattern.compile(
                Arrays.stream(plain.split(WHATEVER, -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
