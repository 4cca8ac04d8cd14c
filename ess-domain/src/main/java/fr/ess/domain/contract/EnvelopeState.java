package fr.ess.domain.contract;

import fr.ess.domain.shared.Euros;

/**
 * An envelope on a day.
 *
 * @param envelope with its amount of that day
 * @param source the act that gave it this amount
 * @param cell with what it takes from the envelopes above
 * @param own the money not passed on to an envelope below
 * @param passedOn the amounts of the envelopes directly below
 */
public record EnvelopeState(Envelope envelope, ActSource source, Cell cell, Figures own, Euros passedOn) {}
