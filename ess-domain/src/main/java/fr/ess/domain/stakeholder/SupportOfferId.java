package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one offer of support. */
public record SupportOfferId(long value) implements Id, Comparable<SupportOfferId> {

    public static Optional<SupportOfferId> tryParse(String text) {
        return Tsid.tryParse(text).map(SupportOfferId::new);
    }

    @Override
    public int compareTo(SupportOfferId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
