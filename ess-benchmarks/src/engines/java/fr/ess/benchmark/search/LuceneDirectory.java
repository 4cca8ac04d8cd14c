package fr.ess.benchmark.search;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.structure.search.DirectoryEntry;
import fr.ess.domain.structure.search.DirectoryEntry.Place;
import fr.ess.domain.territory.GeoBox;
import fr.ess.domain.territory.GeoPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The same directory in Lucene, as somebody who knows it would make it: one segment, mapped, facets by doc values. */
final class LuceneDirectory implements AutoCloseable {

    private static final int PAGE = 20;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneDirectory(Path folder) throws IOException {
        this.reader = DirectoryReader.open(new MMapDirectory(folder));
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** Writes an index into a folder. */
    static IndexWriter writer(Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setRAMBufferSizeMB(128);
        return new IndexWriter(new MMapDirectory(folder), config);
    }

    static Document document(DirectoryEntry entry) {
        Document document = new Document();
        document.add(new StoredField("id", entry.id().value()));
        stored(document, entry);
        document.add(new TextField("words", entry.publicWords(), Store.NO));
        document.add(new SortedDocValuesField("order", new BytesRef(FoldedText.fold(entry.name()))));
        keyword(document, "family", entry.family().map(family -> family.word()).orElse("_"));
        keyword(document, "section", entry.section());
        keyword(document, "commune", entry.place().orElseThrow().commune().text());
        Stream.concat(entry.position().stream(), entry.sites().stream())
                .forEach(point -> document.add(new LatLonPoint("point", point.latitude(), point.longitude())));
        return document;
    }

    /** What a page of results shows of an entry, as the table of the index holds it. */
    private static void stored(Document document, DirectoryEntry entry) {
        document.add(new StoredField("name", entry.name()));
        document.add(new StoredField("sigle", entry.sigle()));
        document.add(new StoredField("siren", entry.siren().orElseThrow().number()));
        document.add(new StoredField("shown_family", entry.family().orElseThrow().word()));
        document.add(new StoredField("shown_section", entry.section()));
        Place place = entry.place().orElseThrow();
        document.add(new StoredField("shown_commune", place.commune().text()));
        document.add(new StoredField("commune_name", place.communeName()));
        document.add(new StoredField("epci", place.epci().orElseThrow().siren()));
        document.add(new StoredField("epci_name", place.epci().orElseThrow().name()));
        GeoPoint point = entry.position().orElseThrow();
        document.add(new StoredField("longitude", point.longitudeUnits()));
        document.add(new StoredField("latitude", point.latitudeUnits()));
        entry.headcount().ifPresent(band -> document.add(new StoredField("headcount", band.code())));
        document.add(new StoredField("status", entry.status().orElseThrow().word()));
        document.add(new StoredField("shown_words", entry.publicWords()));
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    Query word(String word) {
        return new TermQuery(new Term("words", word));
    }

    Query wordAndPrefix(String word, String prefix) {
        return new BooleanQuery.Builder()
                .add(word(word), Occur.MUST)
                .add(new PrefixQuery(new Term("words", prefix)), Occur.MUST)
                .build();
    }

    Query in(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    Query box(GeoBox box) {
        return LatLonPoint.newBoxQuery(
                "point",
                box.southWest().latitude(),
                box.northEast().latitude(),
                box.southWest().longitude(),
                box.northEast().longitude());
    }

    Query all(Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query query : queries) {
            all.add(query, Occur.FILTER);
        }
        return all.build();
    }

    int count(Query query) throws IOException {
        return searcher.count(query);
    }

    /** The first page by Lucene's own score, all that is stored of it read. */
    int ranked(Query query) throws IOException {
        return read(searcher.search(query, PAGE), null);
    }

    /** The same, of which names alone are read. */
    int rankedNames(Query query) throws IOException {
        return read(searcher.search(query, PAGE), Set.of("name"));
    }

    private int read(TopDocs found, @Nullable Set<String> fields) throws IOException {
        int letters = 0;
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : found.scoreDocs) {
            Document document = fields == null ? stored.document(hit.doc) : stored.document(hit.doc, fields);
            letters += document.get("name").length();
        }
        return letters;
    }

    /** The page after a name, in the order of names. */
    int after(Query query, String name) throws IOException {
        FieldDoc last = new FieldDoc(reader.maxDoc() - 1, Float.NaN, new Object[] {new BytesRef(name)});
        Sort byName = new Sort(new SortField("order", SortField.Type.STRING));
        return read(searcher.searchAfter(last, query, PAGE, byName), null);
    }

    /** The values of some fields counted in one pass; the sum of the squares of their counts. */
    long facets(Query query, String... fields) throws IOException {
        Counter counter = new Counter(fields);
        searcher.search(query, counter);
        return counter.total();
    }

    /** Counts ordinals; with one segment these are the values. */
    private static final class Counter extends SimpleCollector {

        private final String[] fields;
        private final SortedDocValues[] values;
        private final int[][] counts;

        Counter(String... fields) {
            this.fields = fields;
            this.values = new SortedDocValues[fields.length];
            this.counts = new int[fields.length][];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            for (int i = 0; i < fields.length; i++) {
                values[i] = context.reader().getSortedDocValues(fields[i]);
                counts[i] = new int[values[i].getValueCount()];
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (int i = 0; i < fields.length; i++) {
                if (values[i].advanceExact(document)) {
                    counts[i][values[i].ordValue()]++;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        long total() {
            long total = 0;
            for (int[] field : counts) {
                if (field != null) {
                    for (int count : field) {
                        total += (long) count * count;
                    }
                }
            }
            return total;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
