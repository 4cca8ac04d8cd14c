package fr.ess.application.territory;

import java.time.LocalDate;

/**
 * A territory in a list.
 *
 * @param communes how many it has on the day asked; 0 when its composition is not stated for that day
 */
public record TerritorySummary(String slug, String name, LocalDate knownSince, int communes) {}
