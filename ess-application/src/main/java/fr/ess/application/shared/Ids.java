package fr.ess.application.shared;

/** Gives ids, each greater than the last. A port, so that tests and rebuilds are deterministic. */
public interface Ids {

    /** A new id, in the form of {@link fr.ess.domain.shared.Tsid}; never the same twice. Safe for use by threads. */
    long next();
}
