package fr.ess.domain.structure.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs worth comparing among a directory: those that share a {@linkplain BlockingKeys key}, each once.
 *
 * <p>A block of at most {@link #FULL_BLOCK} structures gives all its pairs. A fuller one is thinned: its structures are
 * sorted by name and each is paired with its {@link #NEIGHBOURS} neighbours on either side, so that a word, a site or a
 * telephone that thousands share costs a line each. A fuller block of an official number is paired with its first bearer besides, so that
 * every bearer stays in a pair. The number of comparisons is therefore at most {@link #mostFor} whatever the data.
 */
final class CandidatePairs {

    /** The most structures of a block of which all pairs are compared. */
    static final int FULL_BLOCK = 24;

    /** On either side, in a fuller block. */
    static final int NEIGHBOURS = 6;

    /** The low bits of an entry hold the structure, the high ones the hash of its key. */
    private static final int OWNER_BITS = 24;

    private static final long OWNER = (1L << OWNER_BITS) - 1;

    private final int structures;

    /** Each (key, structure), sorted, so that a block is a run. An accident of hashes costs a comparison, no more. */
    private final long[] entries;

    /** The entries of blocks that are thinned, which are sorted by name. */
    private final BitSet thinned = new BitSet();

    /** Where each structure's entries stand: those of structure i from {@code starts[i]} to {@code starts[i + 1]}. */
    private final int[] starts;

    private final int[] positions;

    /** The blocks of numbers, from and to, that are thinned, by their first bearer, who meets all the others. */
    private final Map<Integer, List<Block>> borneFirst = new HashMap<>();

    private CandidatePairs(List<DuplicateProfile> profiles) {
        if (profiles.size() > OWNER) {
            throw new IllegalArgumentException("more structures than a search for duplicates can hold");
        }
        this.structures = profiles.size();
        long[] filed = new long[structures * 16 + 16];
        int count = 0;
        for (int i = 0; i < structures; i++) {
            Set<String> keys = BlockingKeys.of(profiles.get(i));
            if (count + keys.size() > filed.length) {
                filed = Arrays.copyOf(filed, Math.max(count + keys.size(), filed.length + filed.length / 2));
            }
            for (String key : keys) {
                filed[count++] = hash(key) | i;
            }
        }
        this.entries = Arrays.copyOf(filed, count);
        Arrays.sort(entries);
        thin(profiles);
        this.starts = new int[structures + 1];
        this.positions = new int[count];
        locate();
    }

    static CandidatePairs among(List<DuplicateProfile> profiles) {
        return new CandidatePairs(profiles);
    }

    /** The upper bound of the number of pairs, from the number of filed keys alone. */
    long mostFor() {
        return (long) entries.length * Math.max(FULL_BLOCK - 1, 2 * NEIGHBOURS + 1);
    }

    /** Numbers keep one bit of their hash for themselves, by which their blocks are told. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        long number = key.charAt(0) == BlockingKeys.NUMBER ? Long.MIN_VALUE : 0;
        return ((hash & Long.MAX_VALUE) | number) & ~OWNER;
    }

    private void thin(List<DuplicateProfile> profiles) {
        Comparator<Integer> byName = Comparator.<Integer, String>comparing(
                        i -> profiles.get(i).sortName())
                .thenComparing(Comparator.naturalOrder());
        int start = 0;
        while (start < entries.length) {
            int end = endOfBlock(start);
            if (end - start > FULL_BLOCK) {
                List<Integer> owners = new ArrayList<>(end - start);
                for (int at = start; at < end; at++) {
                    owners.add(owner(at));
                }
                owners.sort(byName);
                long key = entries[start] & ~OWNER;
                if (key < 0) {
                    borneFirst
                            .computeIfAbsent(owner(start), first -> new ArrayList<>())
                            .add(new Block(start, end));
                }
                for (int at = start; at < end; at++) {
                    entries[at] = key | owners.get(at - start);
                }
                thinned.set(start, end);
            }
            start = end;
        }
    }

    private int endOfBlock(int start) {
        long key = entries[start] & ~OWNER;
        int end = start + 1;
        while (end < entries.length && (entries[end] & ~OWNER) == key) {
            end++;
        }
        return end;
    }

    private int owner(int at) {
        return (int) (entries[at] & OWNER);
    }

    private void locate() {
        for (int at = 0; at < entries.length; at++) {
            starts[owner(at) + 1]++;
        }
        for (int i = 0; i < structures; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, structures);
        for (int at = 0; at < entries.length; at++) {
            positions[next[owner(at)]++] = at;
        }
    }

    /** Calls with the places in the list of each pair, the first one first. */
    void forEach(PairVisitor visitor) {
        Found found = new Found();
        for (int i = 0; i < structures; i++) {
            found.clear();
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                collect(i, positions[at], found);
            }
            for (Block block : borneFirst.getOrDefault(i, List.of())) {
                for (int at = block.from(); at < block.to(); at++) {
                    found.add(i, owner(at));
                }
            }
            found.visit(i, visitor);
        }
    }

    private void collect(int structure, int at, Found found) {
        int from = at + 1;
        int to = entries.length;
        if (thinned.get(at)) {
            from = Math.max(0, at - NEIGHBOURS);
            to = Math.min(entries.length, at + NEIGHBOURS + 1);
        }
        long key = entries[at] & ~OWNER;
        for (int other = from; other < to; other++) {
            if ((entries[other] & ~OWNER) == key) {
                found.add(structure, owner(other));
            } else if (other > at) {
                break;
            }
        }
    }

    private record Block(int from, int to) {}

    /** Meets a pair, by its places in the list. */
    @FunctionalInterface
    interface PairVisitor {
        void visit(int first, int second);
    }

    /** Those found for one structure, to be met once each. */
    private static final class Found {

        private int[] others = new int[256];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int structure, int other) {
            if (other <= structure) {
                return;
            }
            if (size == others.length) {
                others = Arrays.copyOf(others, size * 2);
            }
            others[size++] = other;
        }

        void visit(int structure, PairVisitor visitor) {
            Arrays.sort(others, 0, size);
            for (int i = 0; i < size; i++) {
                if (i == 0 || others[i] != others[i - 1]) {
                    visitor.visit(structure, others[i]);
                }
            }
        }
    }
}
