package fr.ess.benchmark;

import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;

/** What several engines are tried on alike. */
public final class MadeUp {

    private static final long SEED = 35_238;

    private MadeUp() {}

    public static SchemeOnADay scheme() {
        return MadeUpRequests.common();
    }

    public static List<FactSheet> requests(int count) {
        return new MadeUpRequests(SEED).requests(count);
    }
}
