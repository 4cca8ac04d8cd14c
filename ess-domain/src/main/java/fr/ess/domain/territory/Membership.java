package fr.ess.domain.territory;

import fr.ess.domain.shared.DateRange;

/**
 * A commune's belonging to a territory during some days.
 *
 * @param commune the code that was in use when the composition was stated
 */
public record Membership(CommuneCode commune, DateRange days) {}
