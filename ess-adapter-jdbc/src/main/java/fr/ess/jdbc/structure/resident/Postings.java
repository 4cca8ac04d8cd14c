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
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** The terms of an image in the making, each with the entries filed under it. */
final class Postings {

    private static final int FEW = 4;

    private final Map<String, Posting> postings = new HashMap<>();

    /** Files an entry under each of some words. */
    void words(char kind, String words, int number) {
        int start = 0;
        while (start < words.length()) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (end > start) {
                file(Terms.of(kind, words.substring(start, end)), number);
            }
            start = end + 1;
        }
    }

    /** Files an entry under a term. */
    void file(String term, int number) {
        postings.computeIfAbsent(term, none -> new Posting()).add(number);
    }

    /** Writes each term with its set, and the sets of the short beginnings of words. */
    void write(ImageFile.Writer out) throws IOException {
        TreeMap<byte[], RoaringBitmap> sorted = new TreeMap<>(Arrays::compareUnsigned);
        Map<String, RoaringBitmap> beginnings = new HashMap<>();
        for (Map.Entry<String, Posting> posting : postings.entrySet()) {
            RoaringBitmap set = posting.getValue().set();
            addToBeginnings(posting.getKey(), set, beginnings);
            sorted.put(posting.getKey().getBytes(StandardCharsets.UTF_8), set);
        }
        postings.clear();
        beginnings.forEach((term, set) -> sorted.put(term.getBytes(StandardCharsets.UTF_8), set));
        int[] starts = new int[sorted.size() + 1];
        int[] places = new int[sorted.size()];
        List<Integer> setStarts = new ArrayList<>(List.of(0));
        ByteArrayOutputStream terms = new ByteArrayOutputStream();
        ByteArrayOutputStream sets = new ByteArrayOutputStream();
        int place = 0;
        for (Map.Entry<byte[], RoaringBitmap> entry : sorted.entrySet()) {
            terms.writeBytes(entry.getKey());
            RoaringBitmap set = entry.getValue();
            if (set.getCardinality() == 1) {
                places[place] = set.first();
            } else {
                set.runOptimize();
                ByteBuffer bytes = ByteBuffer.allocate(set.serializedSizeInBytes());
                set.serialize(bytes);
                sets.writeBytes(bytes.array());
                places[place] = ~(setStarts.size() - 1);
                setStarts.add(sets.size());
            }
            starts[++place] = terms.size();
        }
        out.ints(Section.TERM_STARTS, starts);
        out.bytes(Section.TERMS, terms.toByteArray());
        out.ints(Section.POSTINGS, places);
        out.ints(
                Section.SET_STARTS,
                setStarts.stream().mapToInt(Integer::intValue).toArray());
        out.bytes(Section.SETS, sets.toByteArray());
    }

    private static void addToBeginnings(String term, RoaringBitmap set, Map<String, RoaringBitmap> beginnings) {
        char kind = term.charAt(0);
        if (kind == Terms.WORD || kind == Terms.MISSION_WORD || kind == Terms.NAME_WORD) {
            for (int end = 2; end <= Math.min(term.length(), 1 + Terms.SHORT_PREFIX); end++) {
                beginnings
                        .computeIfAbsent(Terms.beginning(kind, term.substring(1, end)), none -> new RoaringBitmap())
                        .or(set);
            }
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

        RoaringBitmap set() {
            int[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return RoaringBitmap.bitmapOf(sorted);
        }
    }
}
