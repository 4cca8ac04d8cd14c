package fr.ess.domain.funding.analysis;

import static fr.ess.domain.funding.FundingFixtures.all;
import static fr.ess.domain.funding.FundingFixtures.any;
import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.not;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.SchemeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemeAnalysisTest {

    private static final Set<Fact<?>> COLLECTED = Set.copyOf(FundingFacts.ALL);

    private static List<SchemeFinding> findings(Rule rule) {
        return SchemeAnalysis.of(ready(rule), COLLECTED);
    }

    private static FactSheet witness(SchemeFinding finding) {
        return finding.witness().orElseThrow();
    }

    @Test
    void eli7_reportsAContradictionWithTheGuiltyClauses() {
        Rule rule = all(clause("ess"), clause("employees", "at-least=10"), clause("employees", "at-most=9"));
        SchemeFinding finding = findings(rule).get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.CONTRADICTION);
        assertThat(finding.clauses()).containsExactly(1, 2);
        assertThat(ready(rule).outcome(witness(finding))).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void eli7_reportsAContradictionBetweenAmounts() {
        Rule rule = all(
                clause("eligible-cost", "at-most=1000"),
                clause("rate", "at-most=50"),
                clause("requested", "at-least=500.01"));
        assertThat(findings(rule)).extracting(SchemeFinding::kind).containsExactly(FindingKind.CONTRADICTION);
        Rule possible = all(
                clause("eligible-cost", "at-most=1000"),
                clause("rate", "at-most=50"),
                clause("requested", "at-least=500"));
        assertThat(findings(possible)).isEmpty();
    }

    @Test
    void eli7_reportsABranchThatNobodyCanTake() {
        Rule rule = all(
                clause("legal-form", "categories=92*"),
                any(clause("ess"), all(clause("legal-form", "categories=57*"), clause("employees", "at-least=1"))));
        SchemeFinding finding = findings(rule).get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.UNREACHABLE);
        assertThat(finding.clauses()).containsExactly(2, 3);
        assertThat(ready(rule).outcome(witness(finding))).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void eli7_reportsAClauseThatChangesNothing() {
        Rule rule = all(clause("employees", "at-least=10"), clause("employees", "at-least=5"));
        SchemeFinding finding = findings(rule).get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.REDUNDANT);
        assertThat(finding.clauses()).containsExactly(1);
        Rule shorter = clause("employees", "at-least=10");
        assertThat(ready(rule).outcome(witness(finding)))
                .isEqualTo(ready(shorter).outcome(witness(finding)));
    }

    @Test
    void eli7_reportsARuleThatRefusesNobody() {
        assertThat(findings(any(clause("republican-commitment"), not(clause("republican-commitment")))))
                .extracting(SchemeFinding::kind)
                .containsExactly(FindingKind.NO_CONDITION);
    }

    @Test
    void eli7_reportsAClauseThatNoCollectedFactDecides() {
        Set<Fact<?>> collected = new HashSet<>(COLLECTED);
        collected.remove(FundingFacts.THEMES);
        SchemeOnADay scheme = ready(all(clause("ess"), clause("theme", "themes=mobilite")));

        SchemeFinding finding = SchemeAnalysis.of(scheme, collected).get(0);

        assertThat(finding.kind()).isEqualTo(FindingKind.NEVER_DECIDED);
        Verdict verdict = scheme.judge(witness(finding));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict.questions()).containsExactly(FundingFacts.THEMES);
        assertThat(verdict.clauses().get(1).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void eli7_findsGapsAndOverlapsOfASeriesAndShowsThem() {
        SchemeOnADay small = ready(clause("employees", "at-most=9"));
        SchemeOnADay large = ready(clause("employees", "at-least=9"));
        SchemeOnADay larger = ready(clause("employees", "at-least=11"));

        SchemeFinding overlap =
                SeriesAnalysis.gapsAndOverlaps(List.of(small, large)).get(0);
        assertThat(overlap.kind()).isEqualTo(FindingKind.OVERLAP);
        assertThat(witness(overlap).value(FundingFacts.EMPLOYEES)).contains(9L);
        SchemeFinding gap =
                SeriesAnalysis.gapsAndOverlaps(List.of(small, larger)).get(0);
        assertThat(gap.kind()).isEqualTo(FindingKind.GAP);
        assertThat(witness(gap).value(FundingFacts.EMPLOYEES)).contains(10L);
        assertThat(SeriesAnalysis.gapsAndOverlaps(List.of(small, ready(clause("employees", "at-least=10")))))
                .isEmpty();
    }

    @Test
    void eli6_refusesACycleOfSchemesWithItsPath() {
        Scheme one = Scheme.of(new SchemeId(1), "un", clause("scheme-granted", "schemes=deux"));
        Scheme two = Scheme.of(new SchemeId(2), "deux", not(clause("scheme-granted", "schemes=trois, zero")));
        Scheme three = Scheme.of(new SchemeId(3), "trois", all(clause("ess"), clause("scheme-granted", "schemes=un")));

        assertThat(one.dependencies()).containsExactly("deux");
        assertThat(SeriesAnalysis.cycle(List.of(one, two, three)).orElseThrow().schemes())
                .containsExactly("deux", "trois", "un", "deux");
        assertThat(SeriesAnalysis.cycle(List.of(one, two))).isEmpty();
    }
}
