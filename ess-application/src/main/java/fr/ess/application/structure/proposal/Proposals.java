package fr.ess.application.structure.proposal;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Ids;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.proposal.Proposal;
import fr.ess.domain.structure.proposal.Proposal.Change;
import fr.ess.domain.structure.proposal.Proposal.State;
import fr.ess.domain.structure.proposal.Proposal.Topic;
import fr.ess.domain.structure.proposal.ProposalId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps proposals: at most one open for a thing and a source, and none that was refused already. */
public final class Proposals {

    public static final Kind<Proposal> PROPOSAL = Kind.of(Proposal.class);

    private final Ledger ledger;
    private final Ids ids;

    @Inject
    Proposals(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * After a source stated something of a structure: proposes each value that contradicts one the mission curated, and
     * withdraws what the source no longer says.
     */
    public void compare(Structure structure, SourceRecord stated, Journal journal) {
        if (stated.source().equals(Source.MISSION)) {
            return;
        }
        Set<Field<?>> curated = new TreeSet<>();
        structure
                .statedBy(Source.MISSION)
                .forEach(record -> curated.addAll(record.facts().fields()));
        curated.forEach(field -> compare(structure, stated, field, journal));
    }

    private <T> void compare(Structure structure, SourceRecord stated, Field<T> field, Journal journal) {
        String shown = structure.profile().value(field).map(field::write).orElse("");
        Optional<String> proposed = stated.facts().find(field).map(field::write).filter(value -> !value.equals(shown));
        if (proposed.isPresent()) {
            Change change = new Change(shown, proposed.get());
            propose(structure, field, change, stated.source(), stated.statedOn(), journal);
        } else {
            known(structure, field.name(), stated.source()).stream()
                    .filter(Proposal::isOpen)
                    .forEach(proposal ->
                            ledger.put(PROPOSAL, proposal.decided(State.WITHDRAWN, "", stated.statedOn()), journal));
        }
    }

    /** Proposes another value of a field, unless that very value waits already or was refused. */
    void propose(Structure structure, Field<?> field, Change change, Source source, LocalDate on, Journal journal) {
        List<Proposal> known = known(structure, field.name(), source);
        boolean settled = known.stream()
                .anyMatch(proposal -> proposal.proposed().equals(change.proposed())
                        && (proposal.isOpen() || proposal.state() == State.REFUSED));
        if (settled) {
            return;
        }
        ProposalId id = known.stream()
                .filter(Proposal::isOpen)
                .map(Proposal::id)
                .findFirst()
                .orElseGet(() -> new ProposalId(ids.next()));
        ledger.put(PROPOSAL, Proposal.open(id, structure.id(), Topic.FIELD, field.name(), change, source, on), journal);
        journal.count("proposed", 1);
    }

    private List<Proposal> known(Structure structure, String subject, Source source) {
        return ledger.linkedTo(PROPOSAL, structure.id()).stream()
                .filter(proposal -> proposal.topic() == Topic.FIELD
                        && proposal.subject().equals(subject)
                        && proposal.source().name().equals(source.name()))
                .toList();
    }
}
