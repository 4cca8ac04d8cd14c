package fr.ess.domain.funding.criterion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of criteria, in the order of its page. A new criterion is one more line here. */
public final class Criteria {

    public static final List<Criterion> ALL = List.of(
            new EssQualified(),
            new EssFamilyIs(),
            new LegalForm(),
            new AccreditationValid(),
            new SeatIn(),
            new EstablishedIn(),
            new ActsIn(),
            new ActivityIn(),
            new ThemeIn(),
            new EmployeesBetween(),
            new EmployeeBandIn(),
            new AgeBetween(),
            new BudgetBetween(),
            new BudgetShare(),
            new PublicServed(),
            new NetworkMember(),
            new Linked(),
            new MeasureServed(),
            new SchemeOpen(),
            new ExpensePeriod(),
            new StartsAfterRequest(),
            new EligibleCostBetween(),
            new RequestedBetween(),
            new RateBetween(),
            new SelfFunding(),
            new PublicAidShare(),
            new DeMinimis(),
            new DeMinimisSieg(),
            new OwnContribution(),
            new RepublicanCommitment(),
            new PreviousReport(),
            new SchemeGranted(),
            new PiecePresent());

    private static final Map<String, Criterion> BY_CODE = byCode();

    private Criteria() {}

    private static Map<String, Criterion> byCode() {
        Map<String, Criterion> byCode = new HashMap<>();
        for (Criterion criterion : ALL) {
            String code = criterion.descriptor().code();
            if (byCode.put(code, criterion) != null) {
                throw new IllegalStateException("two criteria have the code " + code);
            }
        }
        return byCode;
    }

    public static Optional<Criterion> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
