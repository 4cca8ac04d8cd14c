package fr.ess.domain.shared;

/**
 * The opaque id of one kind of thing: a record of one number in the form of {@link Tsid}, with a type of its own for each
 * kind. Where a record holds the id of another thing, that is a link, found by this type wherever links are walked.
 */
public interface Id {

    long value();
}
