package fr.ess;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ess.application.shared.Language;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.structure.Fields;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is said without its sentence in both languages, and no sentence waits for somebody to say it. */
class MessagesTest {

    private static final String CORE = "/fr/ess/application/messages";
    private static final String CLI = "/fr/ess/cli/texts";
    private static final String HTTP = "/fr/ess/http/texts";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+(?::[a-z]+)?}");
    private static final JavaClasses ESS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("fr.ess");

    @Test
    void everyCodeHasItsSentenceInBothLanguages() {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(150);
        for (Language language : Language.values()) {
            Set<String> known = Stream.of(CORE, CLI, HTTP)
                    .flatMap(bundle -> load(bundle, language).stringPropertyNames().stream())
                    .collect(Collectors.toSet());
            assertThat(codes).as("in " + language).allMatch(known::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CORE, CLI, HTTP})
    void bothLanguagesHaveTheSameKeysAndThePlaceholdersOfEach(String bundle) {
        Properties french = load(bundle, Language.FR);
        Properties english = load(bundle, Language.EN);
        assertThat(french.stringPropertyNames())
                .hasSameElementsAs(english.stringPropertyNames())
                .isNotEmpty();
        assertThat(french.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(french.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    /** Not those of the site, which typesets as it renders. */
    @ParameterizedTest
    @ValueSource(strings = {CORE, CLI})
    void frenchIsTypesetAsItShould(String bundle) {
        Properties french = load(bundle, Language.FR);
        assertThat(french.stringPropertyNames())
                .filteredOn(key -> !key.matches(".*\\.example\\.\\d+"))
                .allSatisfy(key -> assertThat(french.getProperty(key))
                        .as(key)
                        .doesNotContain("« ", " »", "...")
                        .doesNotContainPattern("[^ ] [;:?!%](?: |$)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CORE, CLI})
    void noSentenceIsLeftUnsaid(String bundle) {
        Set<String> constants = constants();
        Set<String> said = codes();
        List<String> beginnings = constants.stream()
                .filter(text -> text.matches("[a-z][a-z.-]*[.-]"))
                .toList();
        assertThat(beginnings).isNotEmpty();
        Set<String> unsaid = new TreeSet<>(load(bundle, Language.FR).stringPropertyNames());
        unsaid.removeIf(key -> said.contains(key)
                || constants.contains(key)
                || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unsaid).isEmpty();
    }

    private static Set<String> codes() {
        Set<String> codes = ESS.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(MessageCode.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((MessageCode) constant).key())
                .collect(Collectors.toCollection(HashSet::new));
        Fields.ALL.forEach(field -> codes.add(field.key()));
        Arrays.stream(IntakeColumn.values()).map(IntakeColumn::labelKey).forEach(codes::add);
        return codes;
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties load(String bundle, Language language) {
        String name = bundle + "_" + language.locale().getLanguage() + ".properties";
        Properties sentences = new Properties();
        try (InputStream resource = MessagesTest.class.getResourceAsStream(name)) {
            sentences.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    /** Every text in the constant pools of our classes; those made of parts give each part. */
    private static Set<String> constants() {
        Set<String> constants = new HashSet<>();
        for (JavaClass type : ESS) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                    type.getSource().orElseThrow().getUri().toURL().openStream()))) {
                readConstants(in, constants);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return constants;
    }

    private static void readConstants(DataInputStream in, Set<String> constants) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> constants.addAll(List.of(in.readUTF().split("\u0001", -1)));
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> in.skipNBytes(4);
            }
        }
    }
}
