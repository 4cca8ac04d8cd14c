package fr.ess.jdbc.structure.resident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * The terms of an image in the making, each with the entries filed under it. Sets are written one by one: those of two
 * million structures would not fit in memory beside what they are made of.
 */
final class Postings {

    private static final int FEW = 4;

    private final int entries;
    private final Map<Character, Map<String, Posting>> kinds = new HashMap<>();
    private final TreeMap<byte[], Integer> places = new TreeMap<>(Arrays::compareUnsigned);
    private int[] setStarts = new int[1];
    private int sets;

    Postings(int entries) {
        this.entries = entries;
    }

    /** Files an entry under each of some words. */
    void words(char kind, String words, int number) {
        Map<String, Posting> terms = of(kind);
        int start = 0;
        while (start < words.length()) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (end > start) {
                file(terms, Terms.kept(words.substring(start, end)), number);
            }
            start = end + 1;
        }
    }

    /** Files an entry under a term of a kind. */
    void file(char kind, String term, int number) {
        file(of(kind), term, number);
    }

    private Map<String, Posting> of(char kind) {
        return kinds.computeIfAbsent(kind, none -> new HashMap<>());
    }

    private static void file(Map<String, Posting> terms, String term, int number) {
        terms.computeIfAbsent(term, none -> new Posting()).add(number);
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
        int[] starts = new int[places.size() + 1];
        int[] postings = new int[places.size()];
        ByteArrayOutputStream terms = new ByteArrayOutputStream();
        int place = 0;
        for (Map.Entry<byte[], Integer> term : places.entrySet()) {
            terms.writeBytes(term.getKey());
            postings[place] = term.getValue();
            starts[++place] = terms.size();
        }
        out.ints(Section.TERM_STARTS, starts);
        out.bytes(Section.TERMS, terms.toByteArray());
        out.ints(Section.POSTINGS, postings);
    }

    private Beginning[] beginnings(char kind) {
        Beginning[] open = new Beginning[Terms.SHORT_PREFIX];
        for (int i = 0; i < open.length; i++) {
            open[i] = new Beginning(kind, i + 1, entries);
        }
        return open;
    }

    private void write(char kind, Map<String, Posting> terms, Beginning[] beginnings, ImageFile.Writer out)
            throws IOException {
        String[] sorted = terms.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        for (String term : sorted) {
            Posting posting = Objects.requireNonNull(terms.remove(term));
            for (Beginning beginning : beginnings) {
                if (beginning.isLeftBy(term)) {
                    put(beginning.term(), beginning.close(), out);
                }
                beginning.add(term, posting);
            }
            put(kind + term, posting.set(entries), out);
        }
        for (Beginning beginning : beginnings) {
            put(beginning.term(), beginning.close(), out);
        }
    }

    private void put(String term, RoaringBitmap set, ImageFile.Writer out) throws IOException {
        if (set.isEmpty()) {
            return;
        }
        byte[] key = term.getBytes(StandardCharsets.UTF_8);
        if (set.getCardinality() == 1) {
            places.put(key, set.first());
            return;
        }
        set.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(set.serializedSizeInBytes());
        set.serialize(bytes);
        out.put(bytes.array());
        places.put(key, ~sets);
        if (++sets == setStarts.length) {
            setStarts = Arrays.copyOf(setStarts, sets * 2);
        }
        setStarts[sets] = Math.addExact(setStarts[sets - 1], bytes.capacity());
    }

    /** All words of a kind that begin alike, while they pass in order. */
    private static final class Beginning {

        private final char kind;
        private final int length;
        private final long[] bits;
        private String letters = "";

        Beginning(char kind, int length, int entries) {
            this.kind = kind;
            this.length = length;
            this.bits = new long[(entries + Long.SIZE - 1) / Long.SIZE];
        }

        boolean isLeftBy(String term) {
            return !letters.isEmpty() && !term.startsWith(letters);
        }

        void add(String term, Posting posting) {
            if (term.length() >= length) {
                letters = term.substring(0, length);
                posting.mark(bits);
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

    /** Entries filed under one term, in the order in which they are met. */
    private static final class Posting {

        private int[] numbers = new int[FEW];
        private int size;

        void add(int number) {
            if (size > 0 && numbers[size - 1] == number) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size + (size >> 1));
            }
            numbers[size++] = number;
        }

        void mark(long[] bits) {
            for (int i = 0; i < size; i++) {
                bits[numbers[i] / Long.SIZE] |= 1L << numbers[i];
            }
        }

        RoaringBitmap set(int entries) {
            if (size > entries / Long.SIZE) {
                long[] bits = new long[(entries + Long.SIZE - 1) / Long.SIZE];
                mark(bits);
                return BitSetUtil.bitmapOf(bits);
            }
            Arrays.sort(numbers, 0, size);
            return RoaringBitmap.bitmapOf(size == numbers.length ? numbers : Arrays.copyOf(numbers, size));
        }
    }
}
