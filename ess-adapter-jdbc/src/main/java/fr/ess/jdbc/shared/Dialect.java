package fr.ess.jdbc.shared;

/** The kinds of databases, where their SQL differs. */
public enum Dialect {
    SQLITE("sqlite", "schema_history", "SELECT value FROM json_each(?)"),
    POSTGRES("postgres", "ess_schema_history", "SELECT CAST(json_array_elements_text(CAST(? AS JSON)) AS BIGINT)");

    private final String folder;
    private final String history;
    private final String ids;

    Dialect(String folder, String history, String ids) {
        this.folder = folder;
        this.history = history;
        this.ids = ids;
    }

    /** Where its migrations are. */
    String migrations() {
        return "classpath:fr/ess/jdbc/migration/" + folder;
    }

    /** The table that remembers which migrations were run. */
    public String history() {
        return history;
    }

    /** A query for the ids of a JSON array, its one parameter. */
    String ids() {
        return ids;
    }
}
