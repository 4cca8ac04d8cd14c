package fr.ess.domain.network;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A relation between two actors, stored once whatever the end it was entered from.
 *
 * @param evidence what shows it: a document, a meeting; empty when the source alone does
 */
public record Relation(
        RelationId id, Actor from, RelationType type, Actor to, DateRange days, Source source, String evidence) {

    public Relation {
        evidence = evidence.strip();
        if (from.equals(to)) {
            throw new IllegalArgumentException("a relation is between two actors");
        }
    }

    /** Whether this is what somebody tells of two actors, whatever the end it is told from. */
    public boolean isTold(Actor one, String written, Actor other) {
        if (one.equals(from) && other.equals(to) && type.isCalled(written)) {
            return true;
        }
        boolean mutual = type.forward().equals(type.backward());
        return one.equals(to)
                && other.equals(from)
                && (mutual ? type.isCalled(written) : type.isCalledBackwards(written));
    }

    /** The same relation with that last day. */
    public Relation until(LocalDate last) {
        return new Relation(id, from, type, to, new DateRange(days.first(), last), source, evidence);
    }

    /** The relation as one of its ends reads it; empty for an actor who is no end of it. */
    public Optional<Seen> seenFrom(Actor end) {
        if (end.equals(from)) {
            return Optional.of(new Seen(type.forward(), to, days));
        }
        return end.equals(to) ? Optional.of(new Seen(type.backward(), from, days)) : Optional.empty();
    }

    /**
     * What one end reads.
     *
     * @param label what it is to the other
     */
    public record Seen(String label, Actor other, DateRange days) {}
}
