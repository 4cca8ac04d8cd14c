package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;
import java.time.LocalDate;
import java.util.List;

/** The expenses fall within a period. */
final class ExpensePeriod implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of(
                    "expense-period", "Période des dépenses", "Period of expenses")
            .explained("Les dépenses commencent et finissent dans la période.", "règlement du dispositif")
            .with("from", "premier jour")
            .with("to", "dernier jour")
            .passes("from=2026-01-01; to=2026-12-31", "expenses-from=2026-01-01", "expenses-to=2026-12-31")
            .fails("expenses-from=2025-12-31", "expenses-to=2026-12-31");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new Formula.All(List.of(
                NumberTest.atLeast(
                        FundingFacts.EXPENSES_FROM,
                        arguments.day("from").map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)),
                NumberTest.atMost(
                        FundingFacts.EXPENSES_TO,
                        arguments.day("to").map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))));
    }
}
