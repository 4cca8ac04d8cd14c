package fr.ess.domain.structure.proposal;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/** The id of a proposal. */
public record ProposalId(long value) implements Id, Comparable<ProposalId> {

    public static Optional<ProposalId> tryParse(String text) {
        return Tsid.tryParse(text).map(ProposalId::new);
    }

    @Override
    public int compareTo(ProposalId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
