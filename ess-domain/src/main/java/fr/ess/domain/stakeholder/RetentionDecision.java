package fr.ess.domain.stakeholder;

import fr.ess.domain.stakeholder.privacy.RetentionSchedule;

/** A decision of the mission on how long a term lasts. */
public record RetentionDecision(RetentionDecisionId id, RetentionSchedule.Rule rule) {}
