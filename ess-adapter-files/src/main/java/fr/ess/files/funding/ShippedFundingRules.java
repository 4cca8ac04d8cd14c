package fr.ess.files.funding;

import fr.ess.application.funding.FundingRules;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.scheme.DatedParameters;
import fr.ess.domain.shared.Lazy;
import jakarta.inject.Inject;

/** The ceilings and thresholds of {@link FundingReference}, read when first asked. */
public final class ShippedFundingRules implements FundingRules {

    private final Lazy<AidRegimes> regimes = new Lazy<>(FundingReference::regimes);
    private final Lazy<DatedParameters> parameters = new Lazy<>(FundingReference::parameters);

    @Inject
    public ShippedFundingRules() {}

    @Override
    public AidRegimes regimes() {
        return regimes.get();
    }

    @Override
    public DatedParameters parameters() {
        return parameters.get();
    }
}
