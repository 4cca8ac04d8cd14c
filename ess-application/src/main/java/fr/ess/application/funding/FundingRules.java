package fr.ess.application.funding;

import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.scheme.DatedParameters;

/** The dated ceilings and thresholds of the law, which come with the product. Thread-safe. */
public interface FundingRules {

    AidRegimes regimes();

    DatedParameters parameters();
}
