package fr.ess.domain.structure.proposal;

import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change that a source outside the mission suggests: a register that contradicts a curated value, a public form, an
 * establishment that closed. It waits beside the live record, and changes nothing until it is decided.
 *
 * @param structure what it is about
 * @param subject what would change: the name of a field, or the number of an establishment
 * @param shown the value shown when it was made, as text; empty when there was none
 * @param proposed the value it suggests, as text; for an establishment its successor's number, empty when none is known
 * @param source who suggests it
 * @param statedOn the day the source states it for
 */
public record Proposal(
        ProposalId id,
        StructureId structure,
        Topic topic,
        String subject,
        String shown,
        String proposed,
        Source source,
        LocalDate statedOn,
        State state,
        Optional<LocalDate> decidedOn,
        String decision) {

    /** A proposal that nobody has decided. */
    public static Proposal open(
            ProposalId id,
            StructureId structure,
            Topic topic,
            String subject,
            Change change,
            Source source,
            LocalDate statedOn) {
        return new Proposal(
                id,
                structure,
                topic,
                subject,
                change.shown(),
                change.proposed(),
                source,
                statedOn,
                State.OPEN,
                Optional.empty(),
                "");
    }

    /** From the value shown to the one proposed, as texts. */
    public record Change(String shown, String proposed) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The same, once decided. */
    public Proposal decided(State outcome, String value, LocalDate on) {
        if (outcome == State.OPEN || !isOpen()) {
            throw new IllegalArgumentException("a proposal is decided once");
        }
        return new Proposal(
                id, structure, topic, subject, shown, proposed, source, statedOn, outcome, Optional.of(on), value);
    }

    /** What kind of change is suggested. */
    public enum Topic {
        /** Another value of a field. */
        FIELD,
        /** An establishment that closed, with the one that continues it where it is known. */
        ESTABLISHMENT_CLOSED
    }

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        /** The value proposed, or another one that the officer gave, was taken over. */
        ACCEPTED,
        /** What was shown stays; the same suggestion of the same source is not made again. */
        REFUSED,
        /** The source no longer says so. */
        WITHDRAWN
    }
}
