package fr.ess.application.structure;

import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.Relevance;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.structure.search.SoughtWord;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The index in memory: the definition, plainly; other stores are compared with it. */
public final class InMemoryDirectoryIndex implements DirectoryIndex {

    private final SortedMap<StructureId, DirectoryEntry> entries = new TreeMap<>();

    /** What puts the present state back. */
    public Runnable snapshot() {
        SortedMap<StructureId, DirectoryEntry> before = new TreeMap<>(entries);
        return () -> {
            entries.clear();
            entries.putAll(before);
        };
    }

    @Override
    public void forget() {
        // Nothing is left of what is replaced.
    }

    @Override
    public void add(List<DirectoryEntry> more) {
        put(more);
    }

    @Override
    public void put(List<DirectoryEntry> more) {
        more.forEach(entry -> entries.put(entry.id(), entry));
    }

    @Override
    public void remove(StructureId id) {
        entries.remove(id);
    }

    @Override
    public Map<StructureId, DirectoryEntry> find(List<StructureId> ids) {
        Map<StructureId, DirectoryEntry> found = new HashMap<>(entries);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<Hit> search(DirectoryQuestion question) {
        return ranked(question)
                .filter(hit -> question.after()
                        .filter(after -> position(hit).compareTo(after) <= 0)
                        .isEmpty())
                .limit(question.limit())
                .toList();
    }

    @Override
    public Stream<StructureId> ids(DirectoryQuestion question) {
        return ranked(question).map(hit -> hit.entry().id());
    }

    @Override
    public Stream<Line> lines(DirectoryQuestion question, List<EntryColumn> columns) {
        return ranked(question).map(hit -> line(hit.entry(), columns));
    }

    private static Line line(DirectoryEntry entry, List<EntryColumn> columns) {
        return Collections.disjoint(entry.otherwise(), columns)
                ? Line.of(columns.stream().map(column -> column.shown(entry)).toList())
                : Line.elsewhere(entry.id());
    }

    private Stream<Hit> ranked(DirectoryQuestion question) {
        return matching(question)
                .map(entry -> new Hit(
                        entry,
                        Relevance.of(entry, question.words(), question.audience())
                                .score()))
                .sorted(Comparator.comparing(InMemoryDirectoryIndex::position));
    }

    @Override
    public long count(DirectoryQuestion question) {
        return matching(question).count();
    }

    @Override
    public Map<Facet, List<FacetCount>> facets(DirectoryQuestion question, Set<Facet> wanted) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : wanted) {
            Map<String, FacetCount> counts = new TreeMap<>();
            matching(question)
                    .flatMap(entry -> values(entry, facet))
                    .forEach(value -> counts.merge(
                            value.value(),
                            value,
                            (one, other) -> new FacetCount(
                                    one.value(),
                                    one.label().compareTo(other.label()) <= 0 ? one.label() : other.label(),
                                    one.count() + 1)));
            facets.put(
                    facet,
                    counts.values().stream()
                            .sorted(Comparator.comparingLong(FacetCount::count)
                                    .reversed()
                                    .thenComparing(FacetCount::value))
                            .toList());
        }
        return facets;
    }

    private Stream<DirectoryEntry> matching(DirectoryQuestion question) {
        List<SoughtWord> sought = question.words().sought(word -> isRare(word, question.audience()));
        return visible(question.audience())
                .filter(entry -> sought.stream().allMatch(word -> word.finds(entry.words(question.audience()))))
                .filter(entry -> question.within().isEmpty()
                        || entry.isIn(question.within().get()))
                .filter(entry -> question.areas().stream().allMatch(entry::standsIn))
                .filter(entry -> question.choices().stream().allMatch(choice -> bears(entry, choice)));
    }

    private Stream<DirectoryEntry> visible(Audience audience) {
        return entries.values().stream().filter(entry -> entry.published() || audience.maySee(Audience.MISSION));
    }

    private boolean isRare(String word, Audience audience) {
        return visible(audience)
                        .filter(entry -> (" " + entry.words(audience)).contains(" " + word))
                        .count()
                < SearchWords.FEW;
    }

    private static boolean bears(DirectoryEntry entry, Choice choice) {
        return values(entry, choice.facet()).anyMatch(value -> value.value().equals(choice.value()));
    }

    private static Stream<FacetCount> values(DirectoryEntry entry, Facet facet) {
        List<FacetCount> values = switch (facet) {
            case FAMILY -> one(entry.family().map(EssFamily::word));
            case SECTION -> one(Optional.of(entry.section()).filter(section -> !section.isEmpty()));
            case HEADCOUNT -> one(entry.headcount().map(HeadcountBand::code));
            case STATUS -> one(entry.status().map(StructureStatus::word));
            case COMMUNE ->
                entry.place().stream()
                        .map(place -> new FacetCount(place.commune().text(), place.communeName(), 1))
                        .toList();
            case EPCI ->
                entry.place().flatMap(Place::epci).stream()
                        .map(epci -> new FacetCount(epci.siren(), epci.name(), 1))
                        .toList();
            case TAG ->
                entry.tags().stream()
                        .map(tag -> new FacetCount(tag.slug(), tag.label(), 1))
                        .toList();
        };
        return values.isEmpty() ? Stream.of(new FacetCount(Facet.UNKNOWN, "", 1)) : values.stream();
    }

    private static List<FacetCount> one(Optional<String> value) {
        return value.map(known -> new FacetCount(known, "", 1)).stream().toList();
    }

    private static PagePosition position(Hit hit) {
        return new PagePosition(hit.score(), hit.entry().sortName(), hit.entry().id());
    }
}
