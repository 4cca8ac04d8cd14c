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
import fr.ess.domain.structure.StructureId;
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
        boolean namesPlaces =
                stated.establishments().stream().anyMatch(place -> place.siret().isPresent());
        if (curated.isEmpty() && !namesPlaces) {
            return;
        }
        List<Proposal> known = known(structure.id());
        curated.forEach(field -> compare(structure, stated, field, known, journal));
        stated.establishments()
                .forEach(place -> place.siret().ifPresent(siret -> {
                    Suggestion closing = closing(structure.id(), siret, place, stated);
                    if (place.isClosed()) {
                        offer(closing, ONCE, known, journal);
                    } else {
                        withdraw(closing, known, journal);
                    }
                }));
    }

    private <T> void compare(
            Structure structure, SourceRecord stated, Field<T> field, List<Proposal> known, Journal journal) {
        String shown = shown(structure, field);
        String said = stated.facts().find(field).map(field::write).orElse(shown);
        Suggestion suggestion = new Suggestion(
                structure.id(), Topic.FIELD, field.name(), new Change(shown, said), stated.source(), stated.statedOn());
        if (said.equals(shown)) {
            withdraw(suggestion, known, journal);
        } else {
            offer(suggestion, UNLESS_REFUSED, known, journal);
        }
    }

    private static <T> String shown(Structure structure, Field<T> field) {
        return structure.profile().value(field).map(field::write).orElse("");
    }

    /** A successor that nobody knows is proposed as empty: the closure is then to be verified. */
    private static Suggestion closing(StructureId structure, Siret siret, Establishment place, SourceRecord stated) {
        String successor =
                place.closure().flatMap(Closure::successor).map(Siret::number).orElse("");
        return new Suggestion(
                structure,
                Topic.ESTABLISHMENT_CLOSED,
                siret.number(),
                new Change(place.address().oneLine(), successor),
                stated.source(),
                stated.statedOn());
    }

    /** Proposes another value of a field, unless that very value waits already or was refused. */
    void propose(Structure structure, Field<?> field, String value, Source source, LocalDate on, Journal journal) {
        Change change = new Change(shown(structure, field), value);
        offer(
                new Suggestion(structure.id(), Topic.FIELD, field.name(), change, source, on),
                UNLESS_REFUSED,
                known(structure.id()),
                journal);
    }

    private List<Proposal> known(StructureId structure) {
        return ledger.linkedTo(PROPOSAL, structure);
    }

    private void offer(Suggestion suggestion, Set<State> settling, List<Proposal> known, Journal journal) {
        List<Proposal> same = known.stream().filter(suggestion::isMadeBy).toList();
        boolean settled = same.stream()
                .anyMatch(other ->
                        other.proposed().equals(suggestion.change().proposed()) && settling.contains(other.state()));
        if (!settled) {
            ProposalId id = same.stream()
                    .filter(Proposal::isOpen)
                    .map(Proposal::id)
                    .findFirst()
                    .orElseGet(() -> new ProposalId(ids.next()));
            ledger.put(PROPOSAL, suggestion.as(id), journal);
            journal.count("proposed", 1);
        }
    }

    private void withdraw(Suggestion suggestion, List<Proposal> known, Journal journal) {
        known.stream()
                .filter(suggestion::isMadeBy)
                .filter(Proposal::isOpen)
                .forEach(open -> ledger.put(PROPOSAL, open.decided(State.WITHDRAWN, "", suggestion.on()), journal));
    }

    /** What a source says otherwise, before it is known whether that is news. */
    private record Suggestion(
            StructureId structure, Topic topic, String subject, Change change, Source source, LocalDate on) {

        /** Whether a proposal is about the same thing, from the same source. */
        boolean isMadeBy(Proposal proposal) {
            return proposal.topic() == topic
                    && proposal.subject().equals(subject)
                    && proposal.source().name().equals(source.name());
        }

        Proposal as(ProposalId id) {
            return Proposal.open(id, structure, topic, subject, change, source, on);
        }
    }
}
