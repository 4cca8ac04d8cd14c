package fr.ess.domain.funding.eligibility;

import static fr.ess.domain.funding.FundingFixtures.DAY;
import static fr.ess.domain.funding.FundingFixtures.all;
import static fr.ess.domain.funding.FundingFixtures.clause;
import static fr.ess.domain.funding.FundingFixtures.facts;
import static fr.ess.domain.funding.FundingFixtures.reference;
import static fr.ess.domain.funding.FundingFixtures.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private static final Rule EMPLOYER = clause("employees", "at-least=1");
    private static final Rule EMPLOYER_OF_THE_PAYS = all(EMPLOYER, clause("seat-in", "territories=pays-de-rennes"));

    private static Verdict verdict(Rule rule, String... known) {
        return Compilation.of(scheme(rule), DAY, reference()).orThrow().judge(facts(known));
    }

    @Test
    void eli3_asksWhatDecidesMostFirst() {
        assertThat(Interview.questions(List.of(
                        verdict(clause("seat-in", "territories=pays-de-rennes")), verdict(EMPLOYER_OF_THE_PAYS))))
                .isEqualTo(List.of(FundingFacts.SEAT_COMMUNE, FundingFacts.EMPLOYEES));
        assertThat(Interview.questions(List.of(verdict(EMPLOYER), verdict(EMPLOYER_OF_THE_PAYS))))
                .isEqualTo(List.of(FundingFacts.EMPLOYEES, FundingFacts.SEAT_COMMUNE));
    }

    @Test
    void eli3_asksNothingThatNoVerdictWaitsFor() {
        assertThat(Interview.questions(
                        List.of(verdict(EMPLOYER_OF_THE_PAYS, "employees=0"), verdict(EMPLOYER, "employees=0"))))
                .isEmpty();
    }
}
