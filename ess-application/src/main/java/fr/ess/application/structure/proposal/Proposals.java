package fr.ess.application.structure.proposal;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Ids;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Closure;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Siret;
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
import java.util.Set;
import java.util.TreeSet;

/** Keeps proposals: at most one open for a thing and a source, and none that was refused already. */
public final class Proposals {

    public static final Kind<Proposal> PROPOSAL = Kind.of(Proposal.class);

    private static final Set<State> UNLESS_REFUSED = Set.of(State.OPEN, State.REFUSED);
    private static final Set<State> ONCE = Set.of(State.OPEN, State.REFUSED, State.ACCEPTED);

    private final Ledger ledger;
    private final Ids ids;

    @Inject
    Proposals(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * After a source stated something of a structure: proposes each value that contradicts one the mission curated and
     * each establishment that closed, and withdraws what the source no longer says.
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
        stated.establishments()
                .forEach(place -> place.siret().ifPresent(siret -> compare(structure, stated, siret, place, journal)));
    }

    private <T> void compare(Structure structure, SourceRecord stated, Field<T> field, Journal journal) {
        String shown = structure.profile().value(field).map(field::write).orElse("");
        String said = stated.facts().find(field).map(field::write).orElse(shown);
        Proposal proposal = fresh(
                structure, Topic.FIELD, field.name(), new Change(shown, said), stated.source(), stated.statedOn());
        if (said.equals(shown)) {
            withdraw(proposal, journal);
        } else {
            offer(proposal, UNLESS_REFUSED, journal);
        }
    }

    /** A successor that nobody knows is proposed as empty: the closure is then to be verified. */
    private void compare(Structure structure, SourceRecord stated, Siret siret, Establishment place, Journal journal) {
        String successor =
                place.closure().flatMap(Closure::successor).map(Siret::number).orElse("");
        Change change = new Change(place.address().oneLine(), successor);
        Proposal proposal = fresh(
                structure, Topic.ESTABLISHMENT_CLOSED, siret.number(), change, stated.source(), stated.statedOn());
        boolean changedSinceAdded = structure.version() > 1;
        if (place.isClosed()) {
            offer(proposal, ONCE, journal);
        } else if (changedSinceAdded) {
            withdraw(proposal, journal);
        }
    }

    /** Proposes another value of a field, unless that very value waits already or was refused. */
    void propose(Structure structure, Field<?> field, Change change, Source source, LocalDate on, Journal journal) {
        offer(fresh(structure, Topic.FIELD, field.name(), change, source, on), UNLESS_REFUSED, journal);
    }

    private Proposal fresh(
            Structure structure, Topic topic, String subject, Change change, Source source, LocalDate on) {
        return Proposal.open(new ProposalId(ids.next()), structure.id(), topic, subject, change, source, on);
    }

    private void offer(Proposal proposal, Set<State> settling, Journal journal) {
        List<Proposal> known = known(proposal);
        boolean settled = known.stream()
                .anyMatch(other -> other.proposed().equals(proposal.proposed()) && settling.contains(other.state()));
        if (settled) {
            return;
        }
        Proposal next = known.stream()
                .filter(Proposal::isOpen)
                .findFirst()
                .map(proposal::inPlaceOf)
                .orElse(proposal);
        ledger.put(PROPOSAL, next, journal);
        journal.count("proposed", 1);
    }

    private void withdraw(Proposal proposal, Journal journal) {
        known(proposal).stream()
                .filter(Proposal::isOpen)
                .forEach(open -> ledger.put(PROPOSAL, open.decided(State.WITHDRAWN, "", proposal.statedOn()), journal));
    }

    private List<Proposal> known(Proposal proposal) {
        return ledger.linkedTo(PROPOSAL, proposal.structure()).stream()
                .filter(proposal::isAboutTheSameAs)
                .toList();
    }
}
