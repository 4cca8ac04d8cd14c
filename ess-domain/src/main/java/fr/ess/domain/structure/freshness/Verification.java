package fr.ess.domain.structure.freshness;

import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;

/**
 * Somebody confirmed what is known of a structure, without changing it.
 *
 * @param on the day it was confirmed
 * @param how by what means, for instance a call or a meeting; never a person's name; empty when not said
 */
public record Verification(VerificationId id, StructureId structure, LocalDate on, String how) {

    public Verification {
        how = how.strip();
    }
}
