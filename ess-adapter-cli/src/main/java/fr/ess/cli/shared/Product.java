package fr.ess.cli.shared;

/** The product, open on a database. */
public interface Product extends AutoCloseable {

    /** A use case or a port. */
    <U> U use(Class<U> type);

    @Override
    void close();
}
