package fr.ess.application.structure;

import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.structure.Structure;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Goes through the structures that answer a question, all of them whatever its page, in the order of a search; some
 * are in memory at a time, whatever their number. Called inside a unit of work; the streams are to be closed.
 */
public final class VisitStructures {

    /** Enough for the store to look up together, few enough to hold. */
    static final int AT_ONCE = 500;

    private final SearchDirectory search;
    private final DirectoryIndex index;
    private final StructureRepository structures;

    @Inject
    public VisitStructures(SearchDirectory search, DirectoryIndex index, StructureRepository structures) {
        this.search = search;
        this.index = index;
        this.structures = structures;
    }

    /**
     * Every structure that answers the query.
     *
     * @throws fr.ess.domain.shared.EssException as {@link SearchDirectory#search}
     */
    public Stream<Structure> all(DirectoryQuery query) {
        return all(search.question(query));
    }

    /** Every structure that answers the question. */
    public Stream<Structure> all(DirectoryQuestion question) {
        return batches(question).flatMap(List::stream);
    }

    /** The same, some at a time. */
    Stream<List<Structure>> batches(DirectoryQuestion question) {
        return batches(index.ids(question), AT_ONCE).map(structures::list);
    }

    /** The things of a stream, so many at a time. */
    static <T> Stream<List<T>> batches(Stream<T> things, int size) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new Batches<>(things.iterator(), size), Spliterator.ORDERED),
                        false)
                .onClose(things::close);
    }

    private record Batches<T>(Iterator<T> things, int size) implements Iterator<List<T>> {

        @Override
        public boolean hasNext() {
            return things.hasNext();
        }

        @Override
        public List<T> next() {
            List<T> batch = new ArrayList<>(size);
            while (batch.size() < size && things.hasNext()) {
                batch.add(things.next());
            }
            return batch;
        }
    }
}
