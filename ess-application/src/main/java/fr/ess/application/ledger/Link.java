package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;

/**
 * What a thing refers to.
 *
 * @param kind the word of the kind of thing that is meant, for instance {@code structure}
 * @param id its id
 */
public record Link(String kind, long id) implements Comparable<Link> {

    public static Link to(Id id) {
        return new Link(Anatomy.kindOf(id), id.value());
    }

    @Override
    public int compareTo(Link other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Long.compare(id, other.id);
    }
}
