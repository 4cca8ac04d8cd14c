package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one decision on a term. */
public record RetentionDecisionId(long value) implements Id, Comparable<RetentionDecisionId> {

    public static Optional<RetentionDecisionId> tryParse(String text) {
        return Tsid.tryParse(text).map(RetentionDecisionId::new);
    }

    @Override
    public int compareTo(RetentionDecisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
