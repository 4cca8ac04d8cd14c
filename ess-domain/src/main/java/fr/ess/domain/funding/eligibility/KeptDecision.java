package fr.ess.domain.funding.eligibility;

import fr.ess.domain.structure.StructureId;
import java.util.Optional;

/**
 * A decision in the archives of the mission.
 *
 * @param structure whom it is about; empty for a project without a structure
 */
public record KeptDecision(DecisionId id, Optional<StructureId> structure, Decision decision) {}
