package fr.ess.http.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");
    private static final Pattern KEY = Pattern.compile("\\bt\\(\"([^\"]+)\"\\)|texts\\(\\)\\.of\\(\"([^\"]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties french = load("fr");
        Properties english = load("en");

        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        french.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(french.getProperty(key))));
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(named::add);
            }
        }
        assertThat(named).hasSizeGreaterThan(80).allMatch(Texts.in(Language.FR)::knows);
    }

    @Test
    void everyProblemHasItsTitleAndItsSentence() {
        for (Language language : Language.values()) {
            assertThat(ProblemType.all())
                    .allMatch(type -> Texts.in(language).knows(type.title())
                            && Texts.in(language).knows(type.sentence()));
        }
    }

    @Test
    void frenchIsTypesetWithNoBreakSpaces() {
        Texts french = Texts.in(Language.FR);

        assertThat(french.of("search.why")).isEqualTo("Pourquoi ce rang\u202f?");
        assertThat(french.of("rank.point", "word", "scop", "merit", "m", "points", 3))
                .isEqualTo("«\u00a0scop\u00a0»\u00a0: m (3 pt)");
        assertThat(french.date(LocalDate.of(2005, 2, 6))).isEqualTo("6 février 2005");
        assertThat(french.date(LocalDate.of(2026, 1, 1))).isEqualTo("1er janvier 2026");
        assertThat(french.number(576_782)).isEqualTo("576\u202f782");
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertThat(Texts.in(Language.FR).counted("search.total", 1)).isEqualTo("1 structure");
        assertThat(Texts.in(Language.FR).counted("search.total", 1_234)).isEqualTo("1\u202f234 structures");
        assertThat(Texts.in(Language.EN).counted("territory.communes", 0)).isEqualTo("0 communes");
        assertThat(Texts.in(Language.FR).counted("territory.communes", 0)).isEqualTo("0 commune");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String language) throws IOException {
        String resource = "/fr/ess/http/texts_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
