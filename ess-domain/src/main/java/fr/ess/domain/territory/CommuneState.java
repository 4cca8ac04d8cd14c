package fr.ess.domain.territory;

import fr.ess.domain.shared.DateRange;
import java.util.Optional;

/**
 * What one official code stood for during a range of days: a commune of full standing, or what is left of one that
 * joined another. One code may bear two states at once: a new commune and the delegated commune at its seat.
 *
 * @param name the name borne during these days
 * @param attachedTo the commune it is part of; empty for a commune of full standing, present otherwise
 */
public record CommuneState(
        CommuneCode code, String name, Standing standing, DateRange days, Optional<CommuneCode> attachedTo) {

    public CommuneState {
        if (attachedTo.isPresent() == (standing == Standing.COMMUNE)) {
            throw new IllegalArgumentException("only what is no longer a commune is attached to one: " + code);
        }
    }

    /** What a code stands for. */
    public enum Standing {
        /** A commune of full standing. */
        COMMUNE,
        /** Commune déléguée of a commune nouvelle: keeps its name and a town hall annexe. */
        DELEGATED,
        /** Commune associée, of the mergers of the law of 1971. */
        ASSOCIATED,
        /** Merged without keeping an existence of its own. */
        ABSORBED
    }
}
