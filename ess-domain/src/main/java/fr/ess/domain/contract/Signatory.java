package fr.ess.domain.contract;

import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.charter.Party;
import java.util.Optional;

/**
 * Who signs.
 *
 * @param deliberation what allowed it to, where it is known
 */
public record Signatory(Party party, Optional<Deliberation> deliberation) {}
