package fr.ess.jdbc.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.SoughtWord;
import fr.ess.jdbc.shared.Dialect;
import fr.ess.jdbc.shared.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** How the index of the directory differs between databases: the words, and a few functions. */
enum DirectoryDialect {
    /** FTS5 keeps the words in a table of its own. */
    SQLITE(
            "instr",
            "SELECT value FROM json_each(%s)",
            "group_concat(%s, char(31))",
            "\"%s\"*",
            "\"%s\"",
            " OR ",
            " AND ") {
        @Override
        List<String> ofEntry() {
            return List.of(
                    "directory_tag WHERE entry_id",
                    "directory_site WHERE entry_id",
                    "directory_entry WHERE id",
                    "directory_text WHERE rowid");
        }

        @Override
        void forgetWords(Handle handle) {
            // Words of removed rows stay in the segments until these are merged into one.
            handle.execute("INSERT INTO directory_text (directory_text) VALUES ('optimize')");
        }

        /** Merges less often meanwhile; should the filling fail, all of it is rolled back. */
        @Override
        void fillingWords(Handle handle, Runnable filling) {
            mergeEvery(MOST_SEGMENTS, handle);
            filling.run();
            mergeEvery(USUAL_SEGMENTS, handle);
        }

        private void mergeEvery(int segments, Handle handle) {
            handle.execute("INSERT INTO directory_text (directory_text, rank) VALUES ('automerge', ?)", segments);
        }

        @Override
        void putWords(Handle handle, List<DirectoryEntry> entries) {
            Rows.write(
                    handle,
                    "INSERT INTO directory_text (rowid, public_words, mission_words) VALUES (?, ?, ?)",
                    entries,
                    (entry, row) -> row.number(entry.id().value())
                            .text(entry.publicWords())
                            .text(entry.missionWords()));
        }

        @Override
        Map<String, String> indexes(Handle handle) {
            return indexes(handle, """
                    SELECT name, sql FROM sqlite_schema
                    WHERE type = 'index' AND tbl_name IN ('directory_entry', 'directory_site') AND sql IS NOT NULL
                    """);
        }

        @Override
        void changed(Handle handle, List<StructureId> ids) {
            long noted = handle.createQuery("""
                            SELECT ifnull((SELECT max(number) FROM directory_change)
                                - (SELECT min(number) FROM directory_change) + 1, 0)
                            """).mapTo(Long.class).one();
            if (ids.size() <= JdbiDirectoryIndex.FEW_CHANGES) {
                Rows.write(
                        handle,
                        "INSERT INTO directory_change (mark, entry_id) VALUES ((SELECT mark FROM directory_mark), ?)",
                        ids,
                        (id, row) -> row.number(id.value()));
            } else if (noted > 0) {
                handle.execute("DELETE FROM directory_change");
            }
            if (noted > 2 * CHANGES_KEPT) {
                handle.execute("""
                        DELETE FROM directory_change WHERE mark IN (
                            SELECT mark FROM directory_change
                            WHERE number <= (SELECT max(number) FROM directory_change) - ?)
                        """, CHANGES_KEPT);
            }
            // Of one row, as the notes are deleted only when there are too many: a statement that may change many makes
            // the text search write out the words it gathers.
            if (handle.execute("UPDATE directory_mark SET mark = random() WHERE rowid = 1") != 1) {
                throw new IllegalStateException("the directory has lost its mark");
            }
        }

        @Override
        String found(Audience audience, String match) {
            return "e.id IN (SELECT rowid FROM directory_text WHERE directory_text MATCH " + match + ")";
        }

        @Override
        String bearing(Audience audience, String match) {
            return "directory_text t JOIN directory_entry e ON e.id = t.rowid WHERE directory_text MATCH " + match;
        }

        @Override
        SortedSet<String> known(Handle handle, SortedSet<String> words) {
            return new TreeSet<>(handle.createQuery(
                            "SELECT term FROM directory_vocabulary WHERE term IN (SELECT value FROM json_each(:words))")
                    .bind("words", array(words))
                    .mapTo(String.class)
                    .list());
        }

        @Override
        String match(List<SoughtWord> words, Audience audience) {
            String all = all(words);
            return audience.maySee(Audience.MISSION) ? all : "{public_words} : (" + all + ")";
        }
    },
    /** PostgreSQL derives the words of an entry from its row by itself. */
    POSTGRES(
            "strpos",
            "SELECT json_array_elements_text(CAST(%s AS JSON))",
            "string_agg(%s, chr(31))",
            "'%s':*",
            "'%s'",
            " | ",
            " & ") {
        /** As long as {@code folded_words} keeps a word. */
        private static final int LONGEST_LEXEME = 500;

        @Override
        List<String> ofEntry() {
            return List.of("directory_tag WHERE entry_id", "directory_site WHERE entry_id", "directory_entry WHERE id");
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
        Map<String, String> indexes(Handle handle) {
            return indexes(handle, """
                    SELECT indexname AS name, indexdef AS sql FROM pg_indexes
                    WHERE schemaname = current_schema() AND tablename IN ('directory_entry', 'directory_site')
                      AND indexname NOT IN ('directory_entry_pkey', 'directory_site_pkey')
                    """);
        }

        @Override
        void changed(Handle handle, List<StructureId> ids) {
            // There is no image beside a server.
        }

        @Override
        String found(Audience audience, String match) {
            String column = audience.maySee(Audience.MISSION) ? "mission_text" : "public_text";
            return "e." + column + " @@ CAST(" + match + " AS TSQUERY)";
        }

        @Override
        String bearing(Audience audience, String match) {
            return "directory_entry e WHERE " + found(audience, match);
        }

        @Override
        SortedSet<String> known(Handle handle, SortedSet<String> words) {
            // A question may hold hundreds of lexemes: looking them up first would cost as much.
            return words;
        }

        @Override
        String match(List<SoughtWord> words, Audience audience) {
            return all(words.stream()
                    .map(word -> new SoughtWord(lexeme(word.word()), word.others()))
                    .toList());
        }

        private String lexeme(String word) {
            return word.codePointCount(0, word.length()) <= LONGEST_LEXEME
                    ? word
                    : word.substring(0, word.offsetByCodePoints(0, LONGEST_LEXEME));
        }
    };

    /** So many of the last changes stay noted, and up to twice as many. */
    private static final int CHANGES_KEPT = 1_000;

    /** FTS5 makes one segment of so many by itself. */
    private static final int USUAL_SEGMENTS = 4;

    /** The most that FTS5 lets stand side by side. */
    private static final int MOST_SEGMENTS = 16;

    /** Between the texts of a list, which hold no control. */
    static final String SEPARATOR = "\u001f";

    private final String instr;
    private final String elements;
    private final String entries;
    private final String prefix;
    private final String whole;
    private final String or;
    private final String and;

    DirectoryDialect(
            String instr, String elements, String together, String prefix, String whole, String or, String and) {
        this.instr = instr;
        this.elements = elements;
        this.entries = "SELECT " + EntryRow.COLUMNS + ", (SELECT " + together.formatted("label")
                + " FROM directory_tag WHERE entry_id = e.id) AS labels, (SELECT "
                + together.formatted("longitude || ' ' || latitude")
                + " FROM directory_site WHERE entry_id = e.id) AS sites FROM directory_entry e WHERE id IN (<ids>)";
        this.prefix = prefix;
        this.whole = whole;
        this.or = or;
        this.and = and;
    }

    static DirectoryDialect of(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> SQLITE;
            case POSTGRES -> POSTGRES;
        };
    }

    /** Where an entry is kept, in the order in which it is taken out: tables, each up to the column that bears its id. */
    abstract List<String> ofEntry();

    /** Leaves nothing of words that were removed. */
    abstract void forgetWords(Handle handle);

    /** Runs what puts the words of very many entries. */
    void fillingWords(Handle handle, Runnable filling) {
        filling.run();
    }

    /** Keeps the words that entries are found by, where their rows are not enough; there is at least one. */
    abstract void putWords(Handle handle, List<DirectoryEntry> entries);

    /** The indexes of the entries and their sites that can be made anew, by name, each with the statement that makes it. */
    abstract Map<String, String> indexes(Handle handle);

    static Map<String, String> indexes(Handle handle, String query) {
        return handle.createQuery(query)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("sql")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Draws another mark than the one that an image of the index bears, which no longer shows the same, and notes what changed,
     * unless it is so much that the image is to be made anew.
     */
    abstract void changed(Handle handle, List<StructureId> ids);

    /** The condition that the entry {@code e} bears the words of {@link #match}, bound to a parameter. */
    abstract String found(Audience audience, String match);

    /** The entries {@code e} that bear the words of {@link #match}, as a source of rows with its condition. */
    abstract String bearing(Audience audience, String match);

    /** Some words without those that no entry bears, as far as that is cheap to know. */
    abstract SortedSet<String> known(Handle handle, SortedSet<String> words);

    /** What the database's text search looks for: every word, or one of those taken for it. */
    abstract String match(List<SoughtWord> words, Audience audience);

    /** The place of a text in another, from 1; 0 when it is not there. */
    String place(String part, String text) {
        return instr + "(" + text + ", " + part + ")";
    }

    /** Folded words as a JSON array: they hold letters and digits only, and nothing to escape. */
    static String array(Collection<String> words) {
        return words.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    /** The query for the entries of some ids, with the labels of their tags and their sites, between separators. */
    String entries() {
        return entries;
    }

    /** A query for the texts of a JSON array. */
    String elements(String array) {
        return elements.formatted(array);
    }

    /** What the text search looks for to find any of some whole words. */
    String anyOf(List<String> words) {
        return words.stream().map(whole::formatted).collect(Collectors.joining(or));
    }

    /** Folded words hold letters and digits only, and no quote. */
    String all(List<SoughtWord> words) {
        return words.stream()
                .map(word -> Stream.concat(
                                Stream.of(prefix.formatted(word.word())),
                                word.others().stream().map(whole::formatted))
                        .collect(Collectors.joining(or, "(", ")")))
                .collect(Collectors.joining(and));
    }
}
