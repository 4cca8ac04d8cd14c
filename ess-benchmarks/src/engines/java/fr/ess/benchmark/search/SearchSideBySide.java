package fr.ess.benchmark.search;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.PagePosition;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoPoint;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.MatchAllDocsQuery;

/**
 * The same searches of the same directory by ess, through its image and through plain SQLite, and by Lucene, in turn, in
 * one thread. {@code SearchSideBySide ENTRIES ROUNDS FOLDER}: for each search the median over the rounds of the p50 and of
 * the p99 in milliseconds of CPU, which shared machines do not blur, with the least and the most p50. Each engine first
 * answers the questions for two seconds, as a server that runs has; then a question counts with the best of three askings.
 * SQLite is asked ten questions once. What can be counted alike must agree.
 */
public final class SearchSideBySide {

    private static final int QUESTIONS = 100;
    private static final int PAGE = 20;
    private static final int AGAIN = 3;
    private static final int FEW = 10;
    private static final int MOST_WORDS = 5;

    /** Beyond, plain SQLite takes longer than anybody waits. */
    private static final int MOST_IN_SQL = 500_000;

    private static final Set<Facet> TWO = EnumSet.of(Facet.FAMILY, Facet.SECTION);

    private static final double MILLION = 1e6;

    private final int entries;
    private final Path folder;
    private final MadeUpDirectory drawn;

    private SearchSideBySide(int entries, Path folder) {
        this.entries = entries;
        this.folder = folder;
        this.drawn = new MadeUpDirectory(35_238);
    }

    public static void main(String[] arguments) throws Exception {
        SearchSideBySide side = new SearchSideBySide(Integer.parseInt(arguments[0]), Path.of(arguments[2]));
        side.fill();
        side.change(Integer.parseInt(arguments[3]));
        side.compare(Integer.parseInt(arguments[1]));
    }

    private Path database() {
        return folder.resolve("ess.db");
    }

    private Ess open() {
        return Ess.open(new ApplicationModule(), JdbcModule.sqlite(database()), new FilesModule());
    }

    private void fill() throws IOException, SQLException {
        if (Files.notExists(database())) {
            make();
        }
        try (Ess ess = open()) {
            long start = System.nanoTime();
            if (ess.use(IndexDirectory.class).run(true).made()) {
                System.out.printf(Locale.ROOT, "image made in %.1f s%n", (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private void make() throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Ess ess = open()) {
            ess.use(UnitOfWork.class).write(() -> "the tables are made");
        }
        try (Rows rows = new Rows(database(), entries <= MOST_IN_SQL);
                IndexWriter lucene = LuceneDirectory.writer(folder.resolve("lucene"))) {
            MadeUpDirectory made = new MadeUpDirectory(1);
            for (int id = 0; id < entries; id++) {
                DirectoryEntry entry = made.entry(id);
                rows.add(entry);
                lucene.addDocument(LuceneDirectory.document(entry));
            }
            rows.commit();
            lucene.forceMerge(1);
            lucene.commit();
        }
    }

    private static DirectoryQuestion about(String words, List<Choice> choices, List<GeoArea> areas) {
        return new DirectoryQuestion(
                SearchWords.of(words), choices, Optional.empty(), areas, Audience.PUBLIC, Optional.empty(), PAGE);
    }

    private GeoBox box() {
        GeoPoint centre = drawn.someCentre();
        double half = 0.01 + drawn.drawn() * 0.3;
        return new GeoBox(
                new GeoPoint(centre.longitude() - half, centre.latitude() - half),
                new GeoPoint(centre.longitude() + half, centre.latitude() + half));
    }

    private static <T> List<T> drawn(IntFunction<T> one) {
        return Stream.iterate(0, i -> i + 1).limit(QUESTIONS).map(one::apply).toList();
    }

    private record Search(String name, List<CpuClock.Ask> resident, List<CpuClock.Ask> sql, List<CpuClock.Ask> lucene, boolean alike) {}

    private void compare(int rounds) throws IOException {
        try (Ess ess = open();
                Ess plain = plain();
                LuceneDirectory lucene = new LuceneDirectory(folder.resolve("lucene"))) {
            sizes(ess);
            for (Search search : searches(ess, plain, lucene)) {
                print(search, rounds);
            }
        }
    }

    /** The same database without its image: a link to it under another name. */
    private Ess plain() throws IOException {
        Path link = folder.resolve("plain.db");
        Files.deleteIfExists(link);
        Files.createLink(link, database());
        return Ess.open(new ApplicationModule(), JdbcModule.sqlite(link), new FilesModule());
    }

    private void sizes(Ess ess) throws IOException {
        Asking asking = Asking.of(ess);
        // A number is looked for in the database itself, which is open from then on.
        asking.count(about("300000007", List.of(), List.of()));
        DirectoryQuestion one = about("zzzz", List.of(), List.of());
        long start = System.nanoTime();
        asking.count(one);
        double opened = (System.nanoTime() - start) / MILLION;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%,d entries; image %,d MB, opened with its first answer in %.0f ms; Lucene %,d MB; SQLite %,d MB; heap %,d MB%n",
                entries,
                Files.size(folder.resolve("ess.db.directory")) >> 20,
                opened,
                size(folder.resolve("lucene")) >> 20,
                Files.size(database()) >> 20,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Replaces entries, one by one, by what they are: the image does not know that they did not change. */
    private void change(int changes) {
        try (Ess ess = open()) {
            Asking asking = Asking.of(ess);
            for (int i = 0; i < changes; i++) {
                StructureId id = new StructureId((long) i * entries / changes);
                long start = System.nanoTime();
                asking.put(id);
                double put = (System.nanoTime() - start) / MILLION;
                asking.count(about("zzzz", List.of(), List.of()));
                double asked = (System.nanoTime() - start) / MILLION - put;
                if (i == 0 || i == changes - 1) {
                    System.out.printf(
                            Locale.ROOT,
                            "change %d: written in %.1f ms, first answer after it in %.1f ms%n",
                            i + 1,
                            put,
                            asked);
                }
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private List<Search> searches(Ess ess, Ess plain, LuceneDirectory lucene) {
        Asking image = Asking.of(ess);
        Asking sql = Asking.of(plain);
        List<Search> searches = new ArrayList<>();
        List<String> words = drawn(i -> drawn.searched());
        searches.add(search(
                "one word, first 20 ranked",
                words,
                (asking, word) -> asking.first(about(word, List.of(), List.of())),
                image,
                sql,
                word -> lucene.ranked(lucene.word(word)),
                false));
        searches.add(search(
                "the same, Lucene reads names alone",
                words,
                (asking, word) -> asking.first(about(word, List.of(), List.of())),
                image,
                sql,
                word -> lucene.rankedNames(lucene.word(word)),
                false));
        List<String[]> pairs = drawn(i -> new String[] {drawn.searched(), drawn.rare().substring(0, 3)});
        searches.add(search(
                "two words, the last a beginning, ranked",
                pairs,
                (asking, pair) -> asking.first(about(pair[0] + " " + pair[1], List.of(), List.of())),
                image,
                sql,
                pair -> lucene.ranked(lucene.wordAndPrefix(pair[0], pair[1])),
                false));
        searches.add(search(
                "two facets of a word",
                words,
                (asking, word) -> asking.facets(about(word, List.of(), List.of()), TWO),
                image,
                sql,
                word -> lucene.facets(lucene.word(word), "family", "section"),
                false));
        searches.add(search(
                "the same, ess counts all seven",
                words,
                (asking, word) -> asking.facets(about(word, List.of(), List.of()), EnumSet.allOf(Facet.class)),
                image,
                sql,
                word -> lucene.facets(lucene.word(word), "family", "section"),
                false));
        List<String> communes = drawn(i -> drawn.somePlace().commune().text());
        searches.add(search(
                "two facets of a commune",
                communes,
                (asking, commune) ->
                        asking.facets(about("", List.of(new Choice(Facet.COMMUNE, commune)), List.of()), TWO),
                image,
                sql,
                commune -> lucene.facets(lucene.in("commune", commune), "family", "section"),
                true));
        searches.add(search(
                "two facets of everything",
                List.of("", "", "", "", ""),
                (asking, none) -> asking.facets(about("", List.of(), List.of()), TWO),
                image,
                sql,
                none -> lucene.facets(new MatchAllDocsQuery(), "family", "section"),
                true));
        List<GeoBox> boxes = drawn(i -> box());
        searches.add(search(
                "count in a box",
                boxes,
                (asking, box) -> asking.count(about("", List.of(), List.of(box))),
                image,
                sql,
                box -> lucene.count(lucene.box(box)),
                true));
        record Narrow(String word, GeoBox box) {}
        List<Narrow> narrow = drawn(i -> new Narrow(drawn.searched(), box()));
        searches.add(search(
                "word, family and box, counted",
                narrow,
                (asking, asked) -> asking.count(about(
                        asked.word(), List.of(new Choice(Facet.FAMILY, "association")), List.of(asked.box()))),
                image,
                sql,
                asked -> lucene.count(lucene.all(
                        lucene.word(asked.word()), lucene.in("family", "association"), lucene.box(asked.box()))),
                false));
        List<String> several = drawn(i -> severalWords(i % MOST_WORDS + 1));
        searches.add(search(
                "one to five words: page, total, all facets",
                several,
                (asking, asked) -> asking.page(about(asked, List.of(), List.of())),
                image,
                sql,
                asked -> 0,
                false));
        List<String> names = drawn(i -> drawn.rare());
        searches.add(search(
                "deep page of everything",
                names,
                (asking, name) -> asking.first(about("", List.of(), List.of())
                        .after(new PagePosition(0, name, new StructureId(0)))),
                image,
                sql,
                name -> lucene.after(new MatchAllDocsQuery(), name),
                false));
        return searches;
    }

    /** As people write: the most frequent words of all among them. */
    private String severalWords(int number) {
        return Stream.iterate(0, i -> i + 1)
                .limit(number)
                .map(i -> i == 1 ? "rue" : i == 2 ? "association" : drawn.searched())
                .collect(Collectors.joining(" "));
    }

    private interface OfEss<T> {
        long ask(Asking asking, T asked);
    }

    private interface OfLucene<T> {
        long ask(T asked) throws IOException;
    }

    private static <T> Search search(
            String name,
            List<T> asked,
            OfEss<T> ess,
            Asking image,
            Asking sql,
            OfLucene<T> lucene,
            boolean alike) {
        return new Search(
                name,
                asked.stream().<CpuClock.Ask>map(one -> () -> ess.ask(image, one)).toList(),
                asked.stream().<CpuClock.Ask>map(one -> () -> ess.ask(sql, one)).toList(),
                asked.stream().<CpuClock.Ask>map(one -> () -> lucene.ask(one)).toList(),
                alike);
    }

    private void print(Search search, int rounds) throws IOException {
        if (search.alike) {
            for (int i = 0; i < search.lucene.size(); i++) {
                long ours = search.resident.get(i).run();
                if (Math.abs(ours - search.lucene.get(i).run()) > ours / 1000 + 1) {
                    throw new IllegalStateException(search.name + ": " + i);
                }
            }
        }
        List<List<CpuClock.Ask>> engines = List.of(search.resident, search.lucene, entries <= MOST_IN_SQL ? few(search.sql) : List.of());
        double[][][] measured = new double[engines.size()][2][rounds];
        CpuClock.warm(search.resident);
        CpuClock.warm(search.lucene);
        for (int round = 0; round < rounds; round++) {
            for (int engine = 0; engine < engines.size(); engine++) {
                double[] times = CpuClock.times(engines.get(engine), engine == 2 ? 1 : AGAIN);
                if (times.length > 0) {
                    measured[engine][0][round] = times[times.length / 2];
                    measured[engine][1][round] = times[times.length * 99 / 100];
                }
            }
        }
        System.out.printf(
                "%-42s ess %s | Lucene %s | SQLite %s%n",
                search.name, CpuClock.shown(measured[0]), CpuClock.shown(measured[1]), CpuClock.shown(measured[2]));
    }

    private static List<CpuClock.Ask> few(List<CpuClock.Ask> asks) {
        return asks.subList(0, Math.min(FEW, asks.size()));
    }
}
