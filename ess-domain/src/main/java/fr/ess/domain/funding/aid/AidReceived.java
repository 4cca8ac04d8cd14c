package fr.ess.domain.funding.aid;

import fr.ess.domain.shared.Euros;
import java.time.LocalDate;

/**
 * Aid that a single undertaking received, whoever of its companies did and whoever granted it.
 *
 * @param grantedOn the day on which the legal right was conferred, whatever the day of payment
 * @param amount its gross grant equivalent
 */
public record AidReceived(AidRegime regime, LocalDate grantedOn, Euros amount) {}
