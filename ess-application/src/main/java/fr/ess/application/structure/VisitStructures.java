package fr.ess.application.structure;

import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
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
    private static final int AT_ONCE = 500;

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
        Stream<StructureId> ids = index.ids(question);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Batches(ids.iterator()), Spliterator.ORDERED), false)
                .map(structures::list)
                .onClose(ids::close);
    }

    private record Batches(Iterator<StructureId> ids) implements Iterator<List<StructureId>> {

        @Override
        public boolean hasNext() {
            return ids.hasNext();
        }

        @Override
        public List<StructureId> next() {
            List<StructureId> batch = new ArrayList<>(AT_ONCE);
            while (batch.size() < AT_ONCE && ids.hasNext()) {
                batch.add(ids.next());
            }
            return batch;
        }
    }
}
