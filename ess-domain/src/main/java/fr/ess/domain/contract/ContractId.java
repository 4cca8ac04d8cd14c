package fr.ess.domain.contract;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a contract. */
public record ContractId(long value) implements Id, Comparable<ContractId> {

    public static Optional<ContractId> tryParse(String text) {
        return Tsid.tryParse(text).map(ContractId::new);
    }

    @Override
    public int compareTo(ContractId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
