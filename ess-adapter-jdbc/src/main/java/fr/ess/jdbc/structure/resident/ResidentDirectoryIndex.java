package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.PagePosition;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.jdbc.structure.JdbiDirectoryIndex;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The index of the directory in SQL, for which its image answers while it shows the same, or nearly: then together with a
 * small one of what changed since. Everything is written to the database alone; where images cannot tell, it answers itself.
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
    public void put(List<DirectoryEntry> entries) {
        stored.put(entries);
    }

    @Override
    public void putChanged(List<DirectoryEntry> entries) {
        stored.putChanged(entries);
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
        return answer(question, asked -> hits(question, asked), () -> stored.search(question));
    }

    private List<Hit> hits(DirectoryQuestion question, List<ImageQuestion> asked) {
        Stream<PagePosition> ranked = asked.stream()
                .flatMap(segment -> new Ranking(question, segment, Ranking.Effort.USUAL)
                        .first(question).stream().map(one -> segment.image().position(one.entry(), one.score())));
        List<PagePosition> first = asked.size() == 1
                ? ranked.toList()
                : ranked.sorted().limit(question.limit()).toList();
        Map<StructureId, DirectoryEntry> entries =
                stored.find(first.stream().map(PagePosition::id).toList());
        return first.stream()
                .flatMap(one ->
                        Optional.ofNullable(entries.get(one.id())).map(entry -> new Hit(entry, one.score())).stream())
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
                asked -> asked.stream()
                        .mapToLong(segment -> segment.answers().getLongCardinality())
                        .sum(),
                () -> stored.count(question));
    }

    @Override
    public Map<Facet, List<FacetCount>> facets(DirectoryQuestion question, Set<Facet> wanted) {
        return answer(
                question,
                asked -> asked.stream()
                        .map(segment -> segment.facets(wanted))
                        .reduce(ResidentDirectoryIndex::sum)
                        .orElseThrow(),
                () -> stored.facets(question, wanted));
    }

    private static Map<Facet, List<FacetCount>> sum(
            Map<Facet, List<FacetCount>> many, Map<Facet, List<FacetCount>> few) {
        Map<Facet, List<FacetCount>> sum = new EnumMap<>(Facet.class);
        many.forEach((facet, counts) -> sum.put(facet, sum(counts, few.getOrDefault(facet, List.of()))));
        return sum;
    }

    private static List<FacetCount> sum(List<FacetCount> many, List<FacetCount> few) {
        Map<String, FacetCount> changed = new HashMap<>();
        few.forEach(count -> changed.put(count.value(), count));
        List<FacetCount> sum = new ArrayList<>();
        for (FacetCount count : many) {
            if (changed.computeIfPresent(count.value(), (value, others) -> count.and(others)) == null) {
                sum.add(count);
            }
        }
        sum.addAll(changed.values());
        sum.sort(FacetCount.MOST_FREQUENT_FIRST);
        return List.copyOf(sum);
    }

    private <T> T answer(
            DirectoryQuestion question, Function<List<ImageQuestion>, T> fromImage, Supplier<T> fromDatabase) {
        List<Segment> segments = ImageQuestion.isFor(question) ? images.current() : List.of();
        return segments.isEmpty() ? fromDatabase.get() : fromImage.apply(ImageQuestion.of(question, segments));
    }
}
