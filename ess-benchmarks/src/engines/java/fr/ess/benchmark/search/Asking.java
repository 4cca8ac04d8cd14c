package fr.ess.benchmark.search;

import fr.ess.application.boot.Ess;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndex.Hit;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.Facet;
import java.util.List;
import java.util.Set;

/** The index as the use cases ask it, each question in a unit of work. */
record Asking(UnitOfWork unitOfWork, DirectoryIndex index) {

    static Asking of(Ess ess) {
        return new Asking(ess.use(UnitOfWork.class), ess.use(DirectoryIndex.class));
    }

    long first(DirectoryQuestion question) {
        List<Hit> hits = unitOfWork.read(() -> index.search(question));
        return hits.stream().mapToInt(hit -> hit.entry().name().length()).sum();
    }

    /** All that a page of results asks, in one unit of work. */
    long page(DirectoryQuestion question) {
        return unitOfWork.read(() -> index.search(question).size() + index.count(question)
                + index.facets(question).size());
    }

    /** Replaces an entry by itself. */
    void put(StructureId id) {
        unitOfWork.write(() -> {
            index.find(id).ifPresent(index::put);
            return id;
        });
    }

    long count(DirectoryQuestion question) {
        return unitOfWork.read(() -> index.count(question));
    }

    /** The sum of the squares of the counts: no two ways to count come to the same by chance. */
    long facets(DirectoryQuestion question, Set<Facet> wanted) {
        return unitOfWork.read(() -> index.facets(question, wanted)).values().stream()
                .flatMap(List::stream)
                .mapToLong(count -> count.count() * count.count())
                .sum();
    }
}
