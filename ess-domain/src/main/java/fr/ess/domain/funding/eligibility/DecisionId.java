package fr.ess.domain.funding.eligibility;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a decision that is kept. */
public record DecisionId(long value) implements Id, Comparable<DecisionId> {

    public static Optional<DecisionId> tryParse(String text) {
        return Tsid.tryParse(text).map(DecisionId::new);
    }

    @Override
    public int compareTo(DecisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
