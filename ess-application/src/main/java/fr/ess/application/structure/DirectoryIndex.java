package fr.ess.application.structure;

import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and counts entries of the directory. Called inside a unit of work. */
public interface DirectoryIndex {

    /** Adds entries, or replaces those with the same ids; none of them twice. */
    void put(List<DirectoryEntry> entries);

    default void put(DirectoryEntry entry) {
        put(List.of(entry));
    }

    /**
     * The same, of those that show something else than is there: what proves something of a structure often shows nothing new,
     * and then the image of the directory stands too.
     */
    default void putChanged(List<DirectoryEntry> entries) {
        put(entries);
    }

    /** Adds entries, of which the caller knows that there are none with the same ids. */
    void add(List<DirectoryEntry> entries);

    /** Runs what may add very many entries: an index that is empty may put them in order once, when all are there. */
    default void fill(Runnable filling) {
        filling.run();
    }

    /** Leaves no word of what entries held before they were replaced or removed. */
    void forget();

    /** Takes an entry out; nothing happens when there is none. */
    void remove(StructureId id);

    default Optional<DirectoryEntry> find(StructureId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The entries of these ids, those that there are. */
    Map<StructureId, DirectoryEntry> find(List<StructureId> ids);

    /**
     * The entries that answer the question, the most relevant first, at most {@link DirectoryQuestion#limit()} of them
     * after {@link DirectoryQuestion#after()}; each with its score as {@link fr.ess.domain.structure.search.Relevance}
     * defines it.
     */
    List<Hit> search(DirectoryQuestion question);

    /**
     * The ids of all the entries that answer the question, whatever its page, in the order of {@link #search}; read from
     * the store as they are taken, so that the stream is to be closed.
     */
    Stream<StructureId> ids(DirectoryQuestion question);

    /**
     * What an export writes of all the entries that answer the question, whatever its page, in the order of {@link #search};
     * read from the store as they are taken, so that the stream is to be closed.
     */
    Stream<Line> lines(DirectoryQuestion question, List<EntryColumn> columns);

    /** How many entries answer the question, whatever its page. Exact. */
    long count(DirectoryQuestion question);

    /**
     * For each wanted facet, how many of the entries that answer the question bear each value, the most frequent first, then by
     * value; {@link Facet#UNKNOWN} counts those that bear none.
     */
    Map<Facet, List<FacetCount>> facets(DirectoryQuestion question, Set<Facet> wanted);

    /** The same for every facet. */
    default Map<Facet, List<FacetCount>> facets(DirectoryQuestion question) {
        return facets(question, EnumSet.allOf(Facet.class));
    }

    /**
     * A row of an export.
     *
     * @param cells what the columns say
     * @param elsewhere the structure whose records are to be asked, the cells being none; empty where they tell all
     */
    record Line(List<String> cells, Optional<StructureId> elsewhere) {

        public static Line of(List<String> cells) {
            return new Line(cells, Optional.empty());
        }

        public static Line elsewhere(StructureId id) {
            return new Line(List.of(), Optional.of(id));
        }
    }

    /** An entry and its score. */
    record Hit(DirectoryEntry entry, int score) {}

    /**
     * How many entries bear a value.
     *
     * @param label the name stored with the value where it is a place or a tag; empty where the sentences name it
     */
    record FacetCount(String value, String label, long count) {

        /** The order of {@link #facets}. */
        public static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
                Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

        /** Of some entries and some others: of two labels the lesser is kept. */
        public FacetCount and(FacetCount others) {
            return new FacetCount(
                    value,
                    label.compareTo(others.label) <= 0 ? label : others.label,
                    Math.addExact(count, others.count));
        }
    }
}
