package fr.ess.application.structure.intake;

import fr.ess.application.structure.StructureRepository;
import fr.ess.domain.structure.Identifier;
import java.util.Arrays;

/**
 * The numbers that structures of the directory bear, eight bytes each: most lines of a national file are about somebody
 * else, and are told so without asking the store.
 */
public final class KnownNumbers {

    private final long[] hashes;

    private KnownNumbers(long[] hashes) {
        this.hashes = hashes;
    }

    /** All the numbers of a directory. Called inside a unit of work. */
    public static KnownNumbers of(StructureRepository structures) {
        Hashes all = new Hashes();
        structures.forEachIdentifier((number, bearer) -> all.add(hash(number)));
        return new KnownNumbers(all.sorted());
    }

    /** Whether somebody may bear the number: a no is sure, a yes is almost. */
    public boolean mayHold(Identifier number) {
        return Arrays.binarySearch(hashes, hash(number)) >= 0;
    }

    /** A number of 64 bits that two identifiers hardly ever share. */
    static long hash(Identifier number) {
        long hash = 0xcbf29ce484222325L ^ number.kind().name().hashCode();
        for (int i = 0; i < number.value().length(); i++) {
            hash = (hash ^ number.value().charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        return hash * 0xbf58476d1ce4e5b9L;
    }

    private static final class Hashes {

        private long[] values = new long[1024];
        private int size;

        void add(long hash) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = hash;
        }

        long[] sorted() {
            long[] exact = Arrays.copyOf(values, size);
            Arrays.sort(exact);
            return exact;
        }
    }
}
