package fr.ess.domain.funding.scheme;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.shared.Euros;
import java.util.Optional;

/**
 * How much a scheme gives. What it does not limit is empty.
 *
 * @param rate of the eligible cost; empty where the scheme gives no money or sets no rate
 * @param costCeiling the eligible cost counts up to this
 * @param floor less than this is not paid at all
 * @param ceiling no more than this is paid
 * @param selfFunding the least share of the total cost that the holder brings
 * @param publicAid the greatest share of the eligible cost that all public aid together may reach
 * @param regime the State-aid regime that it is granted under
 */
public record Support(
        Optional<Share> rate,
        Optional<Euros> costCeiling,
        Optional<Euros> floor,
        Optional<Euros> ceiling,
        Optional<Share> selfFunding,
        Optional<Share> publicAid,
        Optional<AidRegime> regime) {

    /** No money: advice, a loan of rooms, a label. */
    public static final Support IN_KIND = new Support(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** This rate of the eligible cost, up to this amount. */
    public static Support of(Share rate, Euros ceiling) {
        return new Support(
                Optional.of(rate),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ceiling),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
