package fr.ess.domain.structure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of an establishment, which stays in the directory with its history.
 *
 * @param on the day it closed, where known
 * @param successor the establishment that continues its activity, here or elsewhere, in the same legal unit or another;
 *     absent when none is known, which is to be verified
 */
public record Closure(Optional<LocalDate> on, Optional<Siret> successor) {

    /** The mark of what has ceased, the day and the successor, without what is unknown. */
    String oneLine() {
        String day = on.map(known -> " " + known).orElse("");
        return "†" + day + successor.map(known -> " → " + known.number()).orElse("");
    }
}
