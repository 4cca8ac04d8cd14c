package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of thing that the ledger keeps.
 *
 * @param <T> the record of the domain: its component {@code id} bears its id
 */
public final class Kind<T extends Record> {

    private final Class<T> type;
    private final Shape shape;

    private Kind(Class<T> type, Shape shape) {
        this.type = type;
        this.shape = shape;
    }

    /**
     * The kind of a record.
     *
     * @throws IllegalArgumentException when the record has no {@code id}, or a component that the ledger cannot keep
     */
    public static <T extends Record> Kind<T> of(Class<T> type) {
        if (!Anatomy.isIdentified(type)) {
            throw new IllegalArgumentException(type + " has no id");
        }
        return new Kind<>(type, Shapes.of(type));
    }

    /** The stable word in stores and files, the record's name with hyphens: {@code distinct-pair}. */
    public String word() {
        return Anatomy.word(type);
    }

    public Class<T> type() {
        return type;
    }

    long idOf(T thing) {
        return Anatomy.idOf(thing).value();
    }

    Object written(T thing) {
        return shape.write(thing);
    }

    T read(Object body) {
        return type.cast(shape.read(body));
    }

    /** What the thing refers to, itself left out. */
    Set<Link> links(T thing) {
        Id itself = Anatomy.idOf(thing);
        Set<Link> links = new TreeSet<>();
        shape.links(thing, found -> {
            if (!found.equals(itself)) {
                links.add(Link.to(found));
            }
        });
        return links;
    }

    /** The same thing referring to another one in place of the first, wherever it did. */
    T relinked(T thing, Id from, Id to) {
        return type.cast(shape.relinked(thing, from, to));
    }

    @Override
    public String toString() {
        return word();
    }
}
