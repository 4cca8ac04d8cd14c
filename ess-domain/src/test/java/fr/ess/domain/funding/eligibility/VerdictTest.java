package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.all;
import static fr.ess.domain.funding.FundingFixtures.any;
import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.facts;
import static fr.ess.domain.funding.FundingFixtures.not;
import static fr.ess.domain.funding.FundingFixtures.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.FundingFixtures;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.RuleIssue;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Rule EMPLOYER_HERE =
            all(clause("employees", "at-least=1"), clause("seat-in", "territories=pays-de-rennes"));

    @Test
    void eli1_refusesWithNothingMissingWhenAnotherClauseFails() {
        Verdict verdict = ready(EMPLOYER_HERE).judge(facts("employees=0"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(verdict.questions()).isEmpty();
    }

    @Test
    void eli1_asksTheFactThatIsMissing() {
        Verdict verdict = ready(EMPLOYER_HERE).judge(facts("employees=3"));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(verdict.questions()).containsExactly(FundingFacts.SEAT_COMMUNE);
    }

    @Test
    void eli1_asksBothWhenNothingIsKnown() {
        assertThat(ready(EMPLOYER_HERE).judge(facts()).questions())
                .containsExactlyInAnyOrder(FundingFacts.EMPLOYEES, FundingFacts.SEAT_COMMUNE);
    }

    @Test
    void eli2_givesTheVerdictThatTheKnownFactsSettle() {
        Rule rule = any(clause("ess"), EMPLOYER_HERE);
        assertThat(ready(rule).outcome(facts("ess-way=statute"))).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void eli2_seesThroughAFactThatTwoClausesShare() {
        Rule rule = any(clause("employees", "at-most=9"), clause("employees", "at-least=5"));
        Verdict verdict = ready(rule).judge(facts());

        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(verdict.questions()).isEmpty();
    }

    @Test
    void eli3_doesNotAskWhatAnotherClauseAlreadyExcludes() {
        // The network counts only above ten employees, which the first clause refuses.
        Rule rule = all(
                clause("employees", "at-most=10"),
                any(not(clause("employees", "at-least=11")), clause("network", "networks=a")));
        assertThat(ready(rule).judge(facts()).questions()).containsExactly(FundingFacts.EMPLOYEES);
    }

    @Test
    void eli4_explainsEveryClauseWithItsFactItsSourceAndItsArticle() {
        Verdict verdict = ready(EMPLOYER_HERE).judge(facts("employees=0"));

        assertThat(verdict.clauses())
                .extracting(ClauseFinding::standing)
                .containsExactly(Standing.NOT_MET, Standing.UNKNOWN);
        ClauseFinding refused = verdict.clauses().get(0);
        assertThat(refused.clause().article()).isEqualTo("art. employees");
        assertThat(refused.limits().get("at-least").values()).containsExactly("1");
        assertThat(refused.facts().get(0).texts()).containsExactly("0");
        assertThat(refused.facts().get(0).known()).hasValueSatisfying(known -> {
            assertThat(known.source()).isEqualTo(FundingFixtures.DECLARED);
            assertThat(known.date()).isEqualTo(FundingFixtures.DAY);
        });
    }

    @Test
    void eli8_refusesAnEmptyRule() {
        assertThat(issues(all())).containsExactly(RuleIssue.EMPTY_RULE);
        assertThat(issues(any(clause("ess"), all()))).containsExactly(RuleIssue.EMPTY_RULE);
    }

    @Test
    void eli8_refusesWhatTheCatalogueDoesNotKnow() {
        assertThat(issues(clause("removed"))).containsExactly(RuleIssue.UNKNOWN_CRITERION);
        assertThat(issues(clause("employees", "color=blue"))).containsExactly(RuleIssue.UNKNOWN_ARGUMENT);
        assertThat(issues(clause("employees", "at-least=many"))).containsExactly(RuleIssue.UNREADABLE_ARGUMENT);
        assertThat(issues(clause("ess", "ways=magic"))).containsExactly(RuleIssue.UNKNOWN_CODE);
        assertThat(issues(clause("seat-in", "territories=atlantis"))).containsExactly(RuleIssue.UNKNOWN_TERRITORY);
        assertThat(issues(clause("public-aid", "at-most=@lost"))).containsExactly(RuleIssue.NO_PARAMETER_THEN);
    }

    private static List<MessageCode> issues(Rule rule) {
        return Compilation.of(FundingFixtures.scheme(rule), FundingFixtures.DAY, FundingFixtures.reference())
                .issues()
                .stream()
                .map(Message::code)
                .toList();
    }

    @Test
    void sheetsSurviveBeingWritten() {
        var sheet =
                facts("employees=3", "networks=a, b", "requested=12.50", "requested-on=2026-01-02", "investment=no");
        assertThat(fr.ess.domain.funding.fact.FactSheet.ofEntries(new TreeMap<>(sheet.entries())))
                .isEqualTo(sheet);
    }
}
