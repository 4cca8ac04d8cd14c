package fr.ess.domain.funding.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.shared.DateRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue judges itself: each criterion is documented, and does to its own examples what it says. */
class CriteriaTest {

    static Stream<Criterion> catalogue() {
        return Criteria.ALL.stream();
    }

    @Test
    void codesAreUniqueAndTheCatalogueCoversTheMissionsNeeds() {
        assertThat(catalogue().map(criterion -> criterion.descriptor().code()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(30)
                .allMatch(code -> code.matches("[a-z]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void refusesAnUndocumentedCriterion(Criterion criterion) {
        Descriptor descriptor = criterion.descriptor();
        assertThat(List.of(
                        descriptor.title(),
                        descriptor.titleEn(),
                        descriptor.explanation(),
                        descriptor.source(),
                        descriptor.since()))
                .as(descriptor.code())
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(descriptor.passing()).isPresent();
        assertThat(descriptor.failing()).isPresent();
        assertThat(descriptor.parameters())
                .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void holdsItsPassingExampleAndRefusesTheOther(Criterion criterion) {
        Descriptor descriptor = criterion.descriptor();
        assertThat(standing(criterion, descriptor.passing().orElseThrow())).isEqualTo(Standing.MET);
        assertThat(standing(criterion, descriptor.failing().orElseThrow())).isEqualTo(Standing.NOT_MET);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    @DisplayName("ELI-1 a criterion that knows nothing stands unknown")
    void eli1_standsUnknownWithoutFacts(Criterion criterion) {
        Descriptor.Example passing = criterion.descriptor().passing().orElseThrow();
        assertThat(formula(criterion, passing).standing(FactSheet.EMPTY)).isEqualTo(Standing.UNKNOWN);
    }

    private static Standing standing(Criterion criterion, Descriptor.Example example) {
        return formula(criterion, example).standing(sheet(example.facts()));
    }

    private static Formula formula(Criterion criterion, Descriptor.Example example) {
        Arguments arguments = new Arguments(
                new Rule.Clause(criterion.descriptor().code(), example.arguments(), "", ""),
                FundingFixtures.DAY,
                DateRange.ALWAYS,
                FundingFixtures.reference());
        arguments.checkNames(criterion.descriptor());
        Formula formula = criterion.condition(arguments);
        assertThat(arguments.issues()).isEmpty();
        return formula;
    }

    private static FactSheet sheet(Map<String, List<String>> texts) {
        FactSheet sheet = FactSheet.EMPTY;
        for (Map.Entry<String, List<String>> text : texts.entrySet()) {
            Fact<?> fact = FundingFacts.find(text.getKey()).orElseThrow();
            Object value = fact.read(text.getValue()).orElseThrow();
            sheet = sheet.withValue(fact, value, FundingFixtures.DECLARED, FundingFixtures.DAY);
        }
        return sheet;
    }
}
