package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.jdbc.shared.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How the index of the directory differs between databases: the words, and a few functions. */
enum DirectoryDialect {
    /** FTS5 keeps the words in a table of its own. */
    SQLITE("instr", "SELECT value FROM json_each(%s)") {
        @Override
        void removeWords(Handle handle, StructureId id) {
            handle.createUpdate("DELETE FROM directory_text WHERE rowid = :id")
                    .bind("id", id.value())
                    .execute();
        }

        @Override
        void forgetWords(Handle handle) {
            // Words of removed rows stay in the segments until these are merged into one.
            handle.execute("INSERT INTO directory_text (directory_text) VALUES ('optimize')");
        }

        @Override
        void putWords(Handle handle, List<DirectoryEntry> entries) {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO directory_text (rowid, public_words, mission_words)
                    VALUES (:id, :publicWords, :missionWords)
                    """);
            entries.forEach(entry -> batch.bind("id", entry.id().value())
                    .bind("publicWords", entry.publicWords())
                    .bind("missionWords", entry.missionWords())
                    .add());
            batch.execute();
        }

        @Override
        String found(Audience audience, String match) {
            return "e.id IN (SELECT rowid FROM directory_text WHERE directory_text MATCH " + match + ")";
        }

        @Override
        String match(DirectoryQuestion question) {
            String all = prefixes(question.words().words(), "\"%s\"*", " AND ");
            return question.audience() == Audience.PUBLIC ? "{public_words} : (" + all + ")" : all;
        }
    },
    /** PostgreSQL derives the words of an entry from its row by itself. */
    POSTGRES("strpos", "SELECT json_array_elements_text(CAST(%s AS JSON))") {
        /** As long as {@code folded_words} keeps a word. */
        private static final int LONGEST_LEXEME = 500;

        @Override
        void removeWords(Handle handle, StructureId id) {
            // They go with the row.
        }

        @Override
        void forgetWords(Handle handle) {
            // Replaced rows, words and all, go with the server's own vacuum.
        }

        @Override
        void putWords(Handle handle, List<DirectoryEntry> entries) {
            // The columns are generated.
        }

        @Override
        String found(Audience audience, String match) {
            String column = audience == Audience.PUBLIC ? "public_text" : "mission_text";
            return "e." + column + " @@ CAST(" + match + " AS TSQUERY)";
        }

        @Override
        String match(DirectoryQuestion question) {
            List<String> lexemes = question.words().words().stream()
                    .map(word -> word.codePointCount(0, word.length()) <= LONGEST_LEXEME
                            ? word
                            : word.substring(0, word.offsetByCodePoints(0, LONGEST_LEXEME)))
                    .toList();
            return prefixes(lexemes, "'%s':*", " & ");
        }
    };

    private final String instr;
    private final String elements;

    DirectoryDialect(String instr, String elements) {
        this.instr = instr;
        this.elements = elements;
    }

    static DirectoryDialect of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> SQLITE;
            case POSTGRES -> POSTGRES;
        };
    }

    /** Takes out the words of an entry. */
    abstract void removeWords(Handle handle, StructureId id);

    /** Leaves nothing of words that were removed. */
    abstract void forgetWords(Handle handle);

    /** Keeps the words that entries are found by, where their rows are not enough; there is at least one. */
    abstract void putWords(Handle handle, List<DirectoryEntry> entries);

    /** The condition that the entry {@code e} bears the words of {@link #match}, bound to a parameter. */
    abstract String found(Audience audience, String match);

    /** The words of a question: each of them must begin one of an entry's. */
    abstract String match(DirectoryQuestion question);

    /** The place of a text in another, from 1; 0 when it is not there. */
    String place(String part, String text) {
        return instr + "(" + text + ", " + part + ")";
    }

    /** A query for the texts of a JSON array. */
    String elements(String array) {
        return elements.formatted(array);
    }

    /** Folded words hold letters and digits only, and no quote. */
    private static String prefixes(List<String> words, String form, String and) {
        return words.stream().map(form::formatted).collect(Collectors.joining(and));
    }
}
