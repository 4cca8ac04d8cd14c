package fr.ess.domain.structure;

import fr.ess.domain.shared.DateRange;
import java.util.Optional;

/**
 * A dated document or decision about a structure. How much it weighs is said by the source of the record that holds it.
 *
 * @param validity the days on which it holds
 * @param issuer who issued it, for instance the prefect of a département; empty when unknown
 * @param limitedTo the only establishment it is about, or empty when it is about the whole structure
 */
public record Proof(ProofKind kind, DateRange validity, String issuer, Optional<Siret> limitedTo) {}
