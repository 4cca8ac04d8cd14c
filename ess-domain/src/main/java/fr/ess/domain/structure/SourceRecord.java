package fr.ess.domain.structure;

import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * All that one source states about one structure. A later delivery of the same source replaces it whole; other sources
 * are never touched by it.
 *
 * @param statedOn the day the source states this for
 * @param operation the id of the recorded operation that brought it
 */
public record SourceRecord(
        Source source,
        LocalDate statedOn,
        long operation,
        Facts facts,
        List<Establishment> establishments,
        List<Proof> proofs) {

    public SourceRecord {
        establishments = List.copyOf(establishments);
        proofs = List.copyOf(proofs);
    }

    /** Whether both state the same things, whenever and however they were brought. */
    public boolean statesTheSameAs(SourceRecord other) {
        return source.equals(other.source)
                && facts.equals(other.facts)
                && establishments.equals(other.establishments)
                && proofs.equals(other.proofs);
    }
}
