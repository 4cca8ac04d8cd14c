package fr.ess.application.operation;

import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a recorded operation. */
public record OperationId(long value) implements Comparable<OperationId> {

    /** After every operation there can be. */
    public static final OperationId END = new OperationId(Long.MAX_VALUE);

    public static Optional<OperationId> tryParse(String text) {
        return Tsid.tryParse(text).map(OperationId::new);
    }

    @Override
    public int compareTo(OperationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
