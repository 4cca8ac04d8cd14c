package fr.ess.application.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.criterion.Criteria;
import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.funding.scheme.DatedParameters.DatedParameter;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("N1 Clauses in the words of a letter")
class ClauseTextsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Source HOLDER = new Source("holder", SourceKind.DECLARATION);
    private static final Reference REFERENCE = Reference.of(
            Map.of(),
            new DatedParameters(List.of(new DatedParameter(
                    "threshold", "12.5", DateRange.from(LocalDate.of(2020, 1, 1)), "décret d’essai", "verified"))),
            new AidRegimes(Stream.of(AidRegime.DE_MINIMIS, AidRegime.DE_MINIMIS_SIEG)
                    .map(regime -> new AidRegimes.Ceiling(
                            regime,
                            Euros.of(regime == AidRegime.DE_MINIMIS ? 300_000 : 750_000),
                            AidRegimes.Window.ROLLING_YEARS,
                            DateRange.ALWAYS,
                            "règlement (UE) 2023/2831",
                            "verified"))
                    .toList()));

    private static Stream<Arguments> criteria() {
        return Criteria.ALL.stream()
                .map(criterion -> criterion.descriptor())
                .flatMap(descriptor ->
                        Arrays.stream(Language.values()).map(language -> Arguments.of(descriptor.code(), language)));
    }

    private static Descriptor descriptor(String code) {
        return Criteria.find(code).orElseThrow().descriptor();
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void n1_everyCriterionReadsWellMetNotMetAndUnknown(String code, Language language) {
        Descriptor.Example passing = descriptor(code).passing().orElseThrow();
        Descriptor.Example failing = descriptor(code).failing().orElseThrow();
        Rule clause = new Rule.Clause(code, passing.arguments(), "", "");

        String met = say(language, only(clause, passing.facts()), Standing.MET);
        String notMet = say(language, only(clause, failing.facts()), Standing.NOT_MET);
        String unknown = say(language, only(clause, Map.of()), Standing.UNKNOWN);
        String excluded = say(language, only(new Rule.Not(clause), passing.facts()), Standing.NOT_MET);

        assertThat(List.of(met, notMet, unknown, excluded)).doesNotHaveDuplicates();
        assertThat(List.of(met, notMet, unknown))
                .allSatisfy(
                        text -> assertThat(text).containsAnyOf(descriptor(code).source(), "règlement (UE) 2023/2831"));
        assertThat(List.of(met, notMet, excluded))
                .allSatisfy(text -> assertThat(text)
                        .contains(
                                language == Language.FR ? "le porteur du projet au 1er mars 2026" : "on 1 March 2026"));
        passing.arguments()
                .forEach((name, values) -> assertThat(met)
                        .contains(name.startsWith("at-") && values.get(0).length() < 4 ? values.get(0) : ""));
    }

    private static String say(Language language, ClauseFinding finding, Standing wanted) {
        assertThat(finding.wanted()).isEqualTo(wanted);
        String text = ClauseTexts.in(language).say(finding);
        assertThat(text)
                .as(text)
                .matches("(?s)\\p{Lu}.*\\.")
                .doesNotContain("{", "}", "null", "  ", " .", " ,", "*", "..");
        finding.facts().stream()
                .map(read -> read.fact().name())
                .filter(name -> name.contains("-"))
                .forEach(name -> assertThat(text).doesNotContain(name));
        return text;
    }

    @Test
    void n1_aLetterSaysTheRuleItsArticleTheFactItsSourceAndTheConclusion() {
        Rule.Clause clause = new Rule.Clause(
                "employees", args("at-least=1; at-most=50"), "L’association emploie.", "art. 3 du règlement");

        assertThat(ClauseTexts.in(Language.FR).say(only(clause, Map.of("employees", List.of("1200")))))
                .isEqualTo("Art. 3 du règlement\u00a0: «\u00a0L’association emploie.\u00a0». "
                        + "L’effectif salarié doit être compris entre 1 et 50. "
                        + "Selon le porteur du projet au 1er mars 2026, l’effectif salarié est de 1\u202f200. "
                        + "La condition n’est pas remplie.");
        assertThat(ClauseTexts.in(Language.EN).say(only(clause, Map.of())))
                .endsWith("The condition cannot be judged yet; still to be known: number of employees.");
    }

    @Test
    void n1_whatIsHalfKnownSaysWhatIsKnownAndWhatIsMissing() {
        Rule.Clause clause = new Rule.Clause("rate", args("at-most=@threshold"), "", "");

        assertThat(ClauseTexts.in(Language.FR).say(only(clause, Map.of("requested", List.of("1234.50")))))
                .isEqualTo("Le montant demandé doit être au plus égal à 12,5\u00a0% (décret d’essai) des dépenses"
                        + " éligibles. Selon le porteur du projet au 1er mars 2026, le montant"
                        + " demandé est de 1\u202f234,50\u00a0€. La condition ne peut pas encore être appréciée\u00a0; reste"
                        + " à établir\u00a0: dépenses éligibles.");
    }

    @Test
    void n1_anExclusionIsSaidAsOne() {
        Rule rule = new Rule.Not(new Rule.Clause("scheme-granted", args("schemes=fonds-a, fonds-b"), "", "art. 5"));

        assertThat(ClauseTexts.in(Language.FR).say(only(rule, Map.of("granted-schemes", List.of()))))
                .isEqualTo(
                        "Le projet ne doit pas avoir obtenu l’aide fonds-a ou fonds-b (art. 5). Selon le porteur du"
                                + " projet au 1er mars 2026, le projet n’a obtenu aucune autre aide. La condition est remplie.");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactHasItsSentence(String name, Language language) {
        Fact<?> fact = FundingFacts.find(name).orElseThrow();
        List<String> texts =
                fact.values().isEmpty() ? sample(fact) : List.of(fact.values().get(0));
        FundingWords words = new FundingWords(fr.ess.application.shared.Messages.in(language), CodeNames.NONE);

        assertThat(words.said(fact, texts)).doesNotContain("{", name + ".").isNotBlank();
        if (fact.type().equals(fr.ess.domain.funding.fact.FactType.CODES)) {
            assertThat(words.said(fact, List.of()))
                    .doesNotContain("{", name + ".")
                    .isNotEqualTo(words.said(fact, texts));
        }
    }

    private static List<String> sample(Fact<?> fact) {
        return Stream.of("yes", "12", "2026-03-01", "a-code")
                .map(List::of)
                .filter(texts -> fact.read(texts).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Arguments> facts() {
        return FundingFacts.ALL.stream()
                .flatMap(fact -> Arrays.stream(Language.values()).map(language -> Arguments.of(fact.name(), language)));
    }

    static ClauseFinding only(Rule rule, Map<String, List<String>> facts) {
        return verdict(rule, facts).clauses().get(0);
    }

    static Verdict verdict(Rule rule, Map<String, List<String>> facts) {
        FactSheet sheet = FactSheet.EMPTY;
        for (Map.Entry<String, List<String>> text : facts.entrySet()) {
            Fact<?> fact = FundingFacts.find(text.getKey()).orElseThrow();
            sheet = sheet.withValue(fact, fact.read(text.getValue()).orElseThrow(), HOLDER, DAY);
        }
        return Compilation.of(Scheme.of(new SchemeId(1), "essai", rule), DAY, REFERENCE)
                .orThrow()
                .judge(sheet);
    }

    static SortedMap<String, List<String>> args(String text) {
        SortedMap<String, List<String>> read = new TreeMap<>();
        for (String argument : text.split("; ", -1)) {
            String[] parts = argument.split("=", 2);
            read.put(parts[0], List.of(parts[1].split(", ", -1)));
        }
        return read;
    }
}
