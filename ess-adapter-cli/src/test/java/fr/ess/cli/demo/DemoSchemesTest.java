package fr.ess.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.funding.VerdictTexts;
import fr.ess.application.shared.Language;
import fr.ess.domain.funding.analysis.SchemeAnalysis;
import fr.ess.domain.funding.analysis.SeriesAnalysis;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.ExampleResult;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.funding.scheme.WorkedExample;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import fr.ess.files.funding.FundingReference;
import fr.ess.files.funding.SchemeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemes that the demonstration ships, each against its own worked examples and the analysis. */
class DemoSchemesTest {

    private static final String FOLDER = "/fr/ess/cli/demo/schemes";

    /** Some communes of the territory that the schemes name. */
    private static final Reference REFERENCE = Reference.of(
            Map.of(
                    Demo.TERRITORY,
                    Perimeter.from(
                            LocalDate.of(2000, 1, 1),
                            Set.of(new CommuneCode("35238"), new CommuneCode("35051"), new CommuneCode("35069")))),
            FundingReference.parameters(),
            FundingReference.regimes());

    private static final List<Scheme> SCHEMES = files().stream()
            .map(file -> {
                SchemeFile read = SchemeFile.read(text(file), new SchemeId(1));
                assertThat(read.problems()).as(file.toString()).isEmpty();
                Scheme scheme = read.scheme().orElseThrow();
                assertThat(file.getFileName()).hasToString(scheme.code() + ".yaml");
                return scheme;
            })
            .toList();

    private static List<Path> files() {
        URI folder;
        try {
            folder = Objects.requireNonNull(DemoSchemesTest.class.getResource(FOLDER), FOLDER)
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> codes() {
        return SCHEMES.stream().map(Scheme::code);
    }

    private static Scheme scheme(String code) {
        return SCHEMES.stream()
                .filter(scheme -> scheme.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereAreAtLeastTwelveAndTheyReferToOneAnother() {
        assertThat(SCHEMES).hasSizeGreaterThanOrEqualTo(12);
        assertThat(DemoSchemes.CODES).containsExactlyElementsOf(codes().toList());
        Set<String> codes = codes().collect(Collectors.toCollection(TreeSet::new));
        assertThat(SCHEMES.stream().flatMap(scheme -> scheme.dependencies().stream()))
                .isNotEmpty()
                .isSubsetOf(codes);
        assertThat(SCHEMES.stream().flatMap(scheme -> scheme.variantOf().stream()))
                .isNotEmpty()
                .isSubsetOf(codes);
        assertThat(SeriesAnalysis.cycle(SCHEMES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isPresentedAsAnExampleInBothLanguages(String code) {
        Presentation presentation = scheme(code).presentation();

        assertThat(presentation.isExample()).isTrue();
        assertThat(List.of(
                        presentation.titleEn(),
                        presentation.summary(),
                        presentation.summaryEn(),
                        presentation.funder(),
                        presentation.basis()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(presentation.pieces()).isNotEmpty();
        assertThat(presentation.eligibleExpenses()).isNotEmpty();
        assertThat(scheme(code).opening().start()).isPresent();
        assertThat(scheme(code).opening().end()).isPresent();
        scheme(code)
                .rule()
                .forEachClause(clause ->
                        assertThat(clause.article()).as(clause.criterion()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void itsWorkedExamplesHoldAndShowEveryOutcome(String code) {
        assertThat(ExampleResult.of(scheme(code), REFERENCE))
                .allSatisfy(result -> assertThat(result.isAsExpected())
                        .as(result.example().title() + ": " + result)
                        .isTrue());
        assertThat(scheme(code).examples())
                .extracting(WorkedExample::expected)
                .containsAll(Arrays.asList(Outcome.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void eli7_theAnalysisFindsNothingInIt(String code) {
        assertThat(SchemeAnalysis.of(ready(code), Set.copyOf(FundingFacts.ALL)))
                .as(code)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void n1_itsVerdictReadsWell(String code) {
        for (Language language : Language.values()) {
            VerdictTexts texts = VerdictTexts.in(language);
            assertThat(texts.explanation(ready(code).judge(FactSheet.EMPTY)))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(paragraph -> assertThat(paragraph.text()).doesNotContain("{", "null"));
        }
    }

    private static SchemeOnADay ready(String code) {
        Scheme scheme = scheme(code);
        return Compilation.of(scheme, scheme.opening().start().orElseThrow(), REFERENCE)
                .orThrow();
    }
}
