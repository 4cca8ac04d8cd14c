package fr.ess.domain.stakeholder;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of one person. */
public record PersonId(long value) implements Id, Comparable<PersonId> {

    public static Optional<PersonId> tryParse(String text) {
        return Tsid.tryParse(text).map(PersonId::new);
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
