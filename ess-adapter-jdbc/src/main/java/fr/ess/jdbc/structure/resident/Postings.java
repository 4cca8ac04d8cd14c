package fr.ess.jdbc.structure.resident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * The terms of an image in the making, each with the entries filed under it. Threads may file under kinds of
 * their own. Sets are written one by one: those of two million structures would not fit in memory beside what they are
 * made of.
 */
final class Postings {

    private static final int FEW = 4;

    private final int[] numbers;
    private final Map<Character, Map<String, Posting>> kinds = new ConcurrentHashMap<>();
    private final List<Term> places = new ArrayList<>();
    private int[] setStarts = new int[1];
    private int sets;

    /**
     * Nothing filed yet.
     *
     * @param numbers the number of each entry in the order of ids, in which they are filed
     */
    Postings(int[] numbers) {
        this.numbers = numbers;
    }

    /** A term as it is written, and where its entries are: the number of its only one, or that of its set, inverted. */
    private static final class Term {

        private final byte[] letters;
        private final int place;

        Term(String term, int place) {
            this.letters = term.getBytes(StandardCharsets.UTF_8);
            this.place = place;
        }
    }

    /** Files an entry, known by its row in the order of ids, under each of some words. */
    void words(char kind, String words, int row) {
        Map<String, Posting> terms = of(kind);
        int start = 0;
        while (start < words.length()) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (end > start) {
                file(terms, Terms.kept(words.substring(start, end)), row);
            }
            start = end + 1;
        }
    }

    /** Files an entry under a term of a kind. */
    void file(char kind, String term, int row) {
        file(of(kind), term, row);
    }

    /** Where entries are filed under a term of a kind. */
    Posting posting(char kind, String term) {
        return posting(of(kind), term);
    }

    private Map<String, Posting> of(char kind) {
        return kinds.computeIfAbsent(kind, none -> new HashMap<>());
    }

    private static void file(Map<String, Posting> terms, String term, int row) {
        posting(terms, term).add(row);
    }

    private static Posting posting(Map<String, Posting> terms, String term) {
        return terms.computeIfAbsent(term, none -> new Posting());
    }

    /** Writes each term with its set, and the sets of the short beginnings of words. */
    void write(ImageFile.Writer out) throws IOException {
        out.begin(Section.SETS);
        for (char kind : kinds.keySet().toArray(Character[]::new)) {
            boolean words = kind == Terms.WORD || kind == Terms.MISSION_WORD || kind == Terms.NAME_WORD;
            write(kind, of(kind), words ? beginnings(kind) : new Beginning[0], out);
            kinds.remove(kind);
        }
        out.end();
        out.ints(Section.SET_STARTS, Arrays.copyOf(setStarts, sets + 1));
        writeTerms(places.toArray(Term[]::new), out);
    }

    private static void writeTerms(Term[] terms, ImageFile.Writer out) throws IOException {
        Arrays.parallelSort(terms, (one, other) -> Arrays.compareUnsigned(one.letters, other.letters));
        int[] starts = new int[terms.length + 1];
        int[] postings = new int[terms.length];
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        for (int i = 0; i < terms.length; i++) {
            letters.writeBytes(terms[i].letters);
            postings[i] = terms[i].place;
            starts[i + 1] = letters.size();
        }
        out.ints(Section.TERM_STARTS, starts);
        out.bytes(Section.TERMS, letters.toByteArray());
        out.ints(Section.POSTINGS, postings);
    }

    private Beginning[] beginnings(char kind) {
        Beginning[] open = new Beginning[Terms.SHORT_PREFIX];
        for (int i = 0; i < open.length; i++) {
            open[i] = new Beginning(kind, i + 1);
        }
        return open;
    }

    private void write(char kind, Map<String, Posting> terms, Beginning[] beginnings, ImageFile.Writer out)
            throws IOException {
        String[] sorted = terms.keySet().toArray(String[]::new);
        Arrays.parallelSort(sorted);
        for (String term : sorted) {
            Posting posting = Objects.requireNonNull(terms.remove(term));
            for (Beginning beginning : beginnings) {
                if (beginning.isLeftBy(term)) {
                    put(beginning.term(), beginning.close(), out);
                }
                beginning.add(term, posting);
            }
            if (posting.size == 1) {
                put(kind + term, numbers[posting.last]);
            } else {
                put(kind + term, set(posting), out);
            }
        }
        for (Beginning beginning : beginnings) {
            put(beginning.term(), beginning.close(), out);
        }
    }

    private RoaringBitmap set(Posting posting) {
        if (posting.size > numbers.length / Long.SIZE) {
            long[] bits = noBits();
            mark(posting, bits);
            return BitSetUtil.bitmapOf(bits);
        }
        int[] set = new int[posting.size];
        int[] filled = {0};
        posting.forEach(row -> set[filled[0]++] = numbers[row]);
        Arrays.sort(set);
        return RoaringBitmap.bitmapOf(set);
    }

    private void mark(Posting posting, long[] bits) {
        posting.forEach(row -> bits[numbers[row] / Long.SIZE] |= 1L << numbers[row]);
    }

    private long[] noBits() {
        return new long[(numbers.length + Long.SIZE - 1) / Long.SIZE];
    }

    private void put(String term, RoaringBitmap set, ImageFile.Writer out) throws IOException {
        if (set.isEmpty()) {
            return;
        }
        if (set.getCardinality() == 1) {
            put(term, set.first());
            return;
        }
        set.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(set.serializedSizeInBytes());
        set.serialize(bytes);
        out.put(bytes.array());
        put(term, ~sets);
        if (++sets == setStarts.length) {
            setStarts = Arrays.copyOf(setStarts, sets * 2);
        }
        setStarts[sets] = Math.addExact(setStarts[sets - 1], bytes.capacity());
    }

    private void put(String term, int place) {
        places.add(new Term(term, place));
    }

    /** All words of a kind that begin alike, while they pass in order. */
    private final class Beginning {

        private final char kind;
        private final int length;
        private final long[] bits = noBits();
        private String letters = "";

        Beginning(char kind, int length) {
            this.kind = kind;
            this.length = length;
        }

        boolean isLeftBy(String term) {
            return !letters.isEmpty() && !term.startsWith(letters);
        }

        void add(String term, Posting posting) {
            if (term.length() >= length) {
                letters = letters.isEmpty() ? term.substring(0, length) : letters;
                mark(posting, bits);
            }
        }

        String term() {
            return Terms.beginning(kind, letters);
        }

        /** What passed; nothing is left. */
        RoaringBitmap close() {
            RoaringBitmap set = letters.isEmpty() ? new RoaringBitmap() : BitSetUtil.bitmapOf(bits);
            Arrays.fill(bits, 0);
            letters = "";
            return set;
        }
    }

    /** The rows filed under one term, in their order: of each is kept how far it is from the one before. */
    static final class Posting {

        private static final int MORE = 0x80;
        private static final int BITS = 7;

        private byte[] steps = new byte[FEW];
        private int length;
        private int last = -1;
        private int size;

        void add(int row) {
            if (row == last) {
                return;
            }
            if (row < last) {
                throw new IllegalArgumentException("entries are filed in the order of their ids");
            }
            int step = row - last;
            for (; step >= MORE; step >>>= BITS) {
                append(step | MORE);
            }
            append(step);
            last = row;
            size++;
        }

        private void append(int part) {
            if (length == steps.length) {
                steps = Arrays.copyOf(steps, length + (length >> 1));
            }
            steps[length++] = (byte) part;
        }

        void forEach(IntConsumer each) {
            int row = -1;
            int at = 0;
            while (at < length) {
                int step = 0;
                int shift = 0;
                byte part;
                do {
                    part = steps[at++];
                    step |= (part & (MORE - 1)) << shift;
                    shift += BITS;
                } while (part < 0);
                row += step;
                each.accept(row);
            }
        }
    }
}
