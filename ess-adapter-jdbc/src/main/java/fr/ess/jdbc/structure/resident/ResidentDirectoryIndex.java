package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.jdbc.structure.JdbiDirectoryIndex;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The index of the directory in SQL, for which its image answers while it shows the same. Everything is written to the
 * database alone; an image that is no more current, or cannot tell, leaves the answer to it.
 */
public final class ResidentDirectoryIndex implements DirectoryIndex {

    private final JdbiDirectoryIndex stored;
    private final ImageKeeper images;

    @Inject
    public ResidentDirectoryIndex(JdbiDirectoryIndex stored, ImageKeeper images) {
        this.stored = stored;
        this.images = images;
    }

    @Override
    public void put(DirectoryEntry entry) {
        stored.put(entry);
    }

    @Override
    public void add(List<DirectoryEntry> entries) {
        stored.add(entries);
    }

    @Override
    public void fill(Runnable filling) {
        stored.fill(filling);
    }

    @Override
    public void forget() {
        stored.forget();
        images.drop();
    }

    @Override
    public void remove(StructureId id) {
        stored.remove(id);
    }

    @Override
    public Map<StructureId, DirectoryEntry> find(List<StructureId> ids) {
        return stored.find(ids);
    }

    @Override
    public List<Hit> search(DirectoryQuestion question) {
        return answer(
                question,
                image -> {
                    ImageQuestion asked = new ImageQuestion(question, image);
                    return hits(new Ranking(question, asked, image, Ranking.Effort.USUAL).first(question), image);
                },
                () -> stored.search(question));
    }

    private List<Hit> hits(List<Ranking.Ranked> ranked, DirectoryImage image) {
        Map<StructureId, DirectoryEntry> entries = stored.find(ranked.stream()
                .map(one -> new StructureId(image.id(one.entry())))
                .toList());
        return ranked.stream()
                .flatMap(one -> Optional.ofNullable(entries.get(new StructureId(image.id(one.entry()))))
                        .map(entry -> new Hit(entry, one.score()))
                        .stream())
                .toList();
    }

    @Override
    public Stream<StructureId> ids(DirectoryQuestion question) {
        // All of them are read once: there is nothing to gain.
        return stored.ids(question);
    }

    @Override
    public Stream<Line> lines(DirectoryQuestion question, List<EntryColumn> columns) {
        return stored.lines(question, columns);
    }

    @Override
    public long count(DirectoryQuestion question) {
        return answer(
                question,
                image -> new ImageQuestion(question, image).answers().getLongCardinality(),
                () -> stored.count(question));
    }

    @Override
    public Map<Facet, List<FacetCount>> facets(DirectoryQuestion question, Set<Facet> wanted) {
        return answer(
                question,
                image -> image.facets().of(new ImageQuestion(question, image), wanted),
                () -> stored.facets(question, wanted));
    }

    private <T> T answer(DirectoryQuestion question, Function<DirectoryImage, T> fromImage, Supplier<T> fromDatabase) {
        return ImageQuestion.isFor(question)
                ? images.current().map(fromImage).orElseGet(fromDatabase)
                : fromDatabase.get();
    }
}
