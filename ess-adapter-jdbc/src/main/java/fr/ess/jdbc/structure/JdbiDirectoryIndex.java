package fr.ess.jdbc.structure;

import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.PagePosition;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.structure.search.SoughtWord;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.jdbc.shared.JdbiUnitOfWork;
import fr.ess.jdbc.shared.Rows;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The index of the directory in SQL: the database's own text search finds by words, plain SQL scores, filters and counts.
 */
public final class JdbiDirectoryIndex implements DirectoryIndex {

    /**
     * As many changes as are noted at once, and as an image is amended by: after more it is to be made anew, and answers until
     * they are noted no more.
     */
    public static final int FEW_CHANGES = 300;

    private static final int ROWS_AT_ONCE = 500;

    private final JdbiUnitOfWork unitOfWork;

    @Inject
    public JdbiDirectoryIndex(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void put(List<DirectoryEntry> entries) {
        List<StructureId> ids = entries.stream().map(DirectoryEntry::id).toList();
        delete(ids);
        insert(entries);
        changed(ids);
    }

    @Override
    public void putChanged(List<DirectoryEntry> entries) {
        Map<Long, StoredEntry> known =
                stored(entries.stream().map(DirectoryEntry::id).toList());
        put(entries.stream()
                .filter(entry ->
                        !StoredEntry.of(entry).equals(known.get(entry.id().value())))
                .toList());
    }

    private Map<Long, StoredEntry> stored(List<StructureId> ids) {
        return unitOfWork
                .listAbout(
                        ids.stream().map(StructureId::value).toList(), dialect().entries(), StoredEntry::of)
                .stream()
                .collect(Collectors.toMap(entry -> entry.row().id(), entry -> entry));
    }

    @Override
    public void add(List<DirectoryEntry> entries) {
        insert(entries);
        changed(entries.stream().map(DirectoryEntry::id).toList());
    }

    private void insert(List<DirectoryEntry> entries) {
        Handle handle = unitOfWork.handle();
        List<EntryRow> rows = entries.stream().map(EntryRow::of).toList();
        Rows.write(handle, EntryRow.INSERTION, rows, EntryRow::fill);
        dialect().putWords(handle, entries);
        putTags(handle, entries);
        putSites(handle, entries);
    }

    private void changed(List<StructureId> ids) {
        if (!ids.isEmpty()) {
            dialect().changed(unitOfWork.handle(), ids);
        }
    }

    @Override
    public void fill(Runnable filling) {
        Handle handle = unitOfWork.handle();
        if (!isEmpty()) {
            filling.run();
            return;
        }
        Map<String, String> indexes = dialect().indexes(handle);
        indexes.keySet().forEach(name -> handle.execute("DROP INDEX " + name));
        dialect().fillingWords(handle, filling);
        indexes.values().forEach(handle::execute);
    }

    private boolean isEmpty() {
        return unitOfWork
                .handle()
                .createQuery("SELECT id FROM directory_entry LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .isEmpty();
    }

    @Override
    public void forget() {
        dialect().forgetWords(unitOfWork.handle());
    }

    @Override
    public void remove(StructureId id) {
        delete(List.of(id));
        changed(List.of(id));
    }

    private void delete(List<StructureId> ids) {
        Handle handle = unitOfWork.handle();
        for (String condition : dialect().ofEntry()) {
            Rows.write(handle, "DELETE FROM " + condition + " = ?", ids, (id, row) -> row.number(id.value()));
        }
    }

    private static void putTags(Handle handle, List<DirectoryEntry> entries) {
        Rows.write(
                handle,
                "INSERT INTO directory_tag (slug, entry_id, label) VALUES (?, ?, ?)",
                entries.stream()
                        .flatMap(entry -> entry.tags().stream()
                                .map(tag -> new Tagging(entry.id().value(), tag)))
                        .toList(),
                (tagging, row) ->
                        row.text(tagging.tag.slug()).number(tagging.entry).text(tagging.tag.label()));
    }

    private static void putSites(Handle handle, List<DirectoryEntry> entries) {
        Rows.write(
                handle,
                "INSERT INTO directory_site (entry_id, longitude, latitude, x, y, z) VALUES (?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .flatMap(entry -> entry.sites().stream()
                                .map(point -> new Site(entry.id().value(), point)))
                        .toList(),
                (site, row) -> EntryRow.fillPoint(row.number(site.entry), site.point));
    }

    private record Site(long entry, GeoPoint point) {}

    @Override
    public Map<StructureId, DirectoryEntry> find(List<StructureId> ids) {
        return stored(ids).values().stream()
                .map(StoredEntry::toDomain)
                .collect(Collectors.toMap(DirectoryEntry::id, entry -> entry));
    }

    @Override
    public List<Hit> search(DirectoryQuestion question) {
        boolean ranked = !question.words().isEmpty();
        String next = "(sort_name, id) > (:sortName, :id)";
        String page = question.after()
                .map(after -> "WHERE "
                        + (ranked ? "score < :score OR (score = :score AND " + next + ")" : next + " AND :score = 0")
                        + " ")
                .orElse("");
        Query query = query(
                question, "id, sort_name", "SELECT id, score FROM hits " + page + order(question) + " LIMIT :limit");
        question.after().ifPresent(after -> bind(query, after));
        List<Scored> scored = query.bind("limit", question.limit())
                .map((row, context) -> new Scored(new StructureId(row.getLong("id")), row.getInt("score")))
                .list();
        Map<StructureId, DirectoryEntry> entries =
                find(scored.stream().map(Scored::id).toList());
        return scored.stream()
                .map(one -> new Hit(Objects.requireNonNull(entries.get(one.id)), one.score))
                .toList();
    }

    private static String order(DirectoryQuestion question) {
        return question.words().isEmpty() ? "ORDER BY sort_name, id" : "ORDER BY score DESC, sort_name, id";
    }

    private static void bind(Query query, PagePosition after) {
        query.bind("score", after.score())
                .bind("sortName", after.sortName())
                .bind("id", after.id().value());
    }

    @Override
    public Stream<StructureId> ids(DirectoryQuestion question) {
        return query(question, "id, sort_name", "SELECT id FROM hits " + order(question))
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> new StructureId(row.getLong(1)))
                .stream();
    }

    @Override
    public Stream<Line> lines(DirectoryQuestion question, List<EntryColumn> columns) {
        EntryColumns cells = new EntryColumns(columns);
        return query(
                question,
                "id, sort_name, " + cells.sql() + " AS cells",
                "SELECT cells, id FROM hits " + order(question))
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> cells.line(row))
                .stream();
    }

    @Override
    public long count(DirectoryQuestion question) {
        return query(question, "id", "SELECT count(*) FROM hits")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public Map<Facet, List<FacetCount>> facets(DirectoryQuestion question, Set<Facet> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        String perFacet = wanted.stream().map(JdbiDirectoryIndex::counting).collect(Collectors.joining(" UNION ALL "));
        List<CountRow> rows = query(question, DirectorySql.FACETS, perFacet)
                .map((row, context) -> new CountRow(
                        Facet.valueOf(row.getString("facet")),
                        new FacetCount(row.getString("value"), row.getString("label"), row.getLong("number"))))
                .list();
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : wanted) {
            facets.put(
                    facet,
                    rows.stream()
                            .filter(row -> row.facet == facet)
                            .map(CountRow::count)
                            .sorted(FacetCount.MOST_FREQUENT_FIRST)
                            .toList());
        }
        return facets;
    }

    private static String counting(Facet facet) {
        String select = "SELECT '" + facet.name() + "' AS facet, coalesce(%s, '_') AS value, coalesce(%s, '') AS label,"
                + " count(*) AS number FROM hits%s GROUP BY 2";
        return switch (facet) {
            case TAG -> select.formatted("slug", "min(label)", " LEFT JOIN directory_tag ON entry_id = id");
            case COMMUNE -> select.formatted("commune", "min(commune_name)", "");
            case EPCI -> select.formatted("epci", "min(epci_name)", "");
            default -> select.formatted(DirectorySql.column(facet), "NULL", "");
        };
    }

    /** A statement about these columns of the entries that answer the question. */
    private Query query(DirectoryQuestion question, String columns, String statement) {
        DirectorySql sql = new DirectorySql(question, sought(question), dialect());
        return unitOfWork
                .handle()
                .createQuery(sql.withHits(columns) + statement)
                .bindMap(sql.bindings());
    }

    private List<SoughtWord> sought(DirectoryQuestion question) {
        return question.words().sought(word -> isRare(word, question.audience())).stream()
                .map(word -> word.others().isEmpty()
                        ? word
                        : word.among(dialect().known(unitOfWork.handle(), word.others())))
                .toList();
    }

    private boolean isRare(String word, Audience audience) {
        String visible = audience.maySee(Audience.MISSION) ? "" : " AND e.published = 1";
        String bearing = "SELECT 1 FROM " + dialect().bearing(audience, ":match") + visible + " LIMIT :few";
        return unitOfWork
                        .handle()
                        .createQuery("SELECT count(*) FROM (" + bearing + ") AS few")
                        .bind("match", dialect().match(List.of(new SoughtWord(word, new TreeSet<>())), audience))
                        .bind("few", SearchWords.FEW)
                        .mapTo(Long.class)
                        .one()
                < SearchWords.FEW;
    }

    private DirectoryDialect dialect() {
        return DirectoryDialect.of(unitOfWork.dialect());
    }

    private record Tagging(long entry, Tag tag) {}

    private record CountRow(Facet facet, FacetCount count) {}

    private record Scored(StructureId id, int score) {}
}
