package fr.ess.application.structure;

import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.SearchDirectory.HitPage;
import fr.ess.domain.structure.Structure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through the structures that answer a question, page by page, whatever their number. Called inside a unit of work. */
public final class VisitStructures {

    private final SearchDirectory search;
    private final StructureRepository structures;

    @Inject
    public VisitStructures(SearchDirectory search, StructureRepository structures) {
        this.search = search;
        this.structures = structures;
    }

    /**
     * Every structure that answers the query, whatever its page, in the order of the directory.
     *
     * @throws fr.ess.domain.shared.EssException as {@link SearchDirectory#search}
     */
    public Stream<Structure> all(DirectoryQuery query) {
        return all(search.question(query));
    }

    /** Every structure from the question's page on. One page of them is in memory at a time. */
    public Stream<Structure> all(DirectoryQuestion first) {
        return pages(first).flatMap(List::stream);
    }

    /** The same, page by page. */
    Stream<List<Structure>> pages(DirectoryQuestion first) {
        return Stream.iterate(
                        Optional.of(page(first)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(this::page))
                .flatMap(Optional::stream)
                .map(Page::structures);
    }

    private Page page(DirectoryQuestion question) {
        HitPage page = search.page(question);
        return new Page(structures.list(page.ids()), page.next().map(question::after));
    }

    private record Page(List<Structure> structures, Optional<DirectoryQuestion> next) {}
}
