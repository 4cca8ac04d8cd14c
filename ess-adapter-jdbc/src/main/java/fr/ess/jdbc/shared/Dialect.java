package fr.ess.jdbc.shared;

/** The kinds of databases, where their SQL differs. */
public enum Dialect {
    SQLITE("sqlite", "schema_history"),
    POSTGRES("postgres", "ess_schema_history");

    private final String folder;
    private final String history;

    Dialect(String folder, String history) {
        this.folder = folder;
        this.history = history;
    }

    /** Where its migrations are. */
    String migrations() {
        return "classpath:fr/ess/jdbc/migration/" + folder;
    }

    /** The table that remembers which migrations were run. */
    public String history() {
        return history;
    }
}
