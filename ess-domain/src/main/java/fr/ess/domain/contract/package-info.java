/**
 * The contract of a territory as dated acts, from which its envelopes on any day are derived; the action sheets, the
 * bodies that programme, and the chain from a sentence of the charter to a payment.
 */
@NullMarked
package fr.ess.domain.contract;

import org.jspecify.annotations.NullMarked;
