package fr.ess.jdbc.structure.resident;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The outermost coordinates of points in the order of the curve: of each block of them, of each block of blocks, and so on
 * up to one that holds all. Each level stands after the one below it.
 */
final class Pyramid {

    /** The logarithm of how many points are in a block, and blocks in one of the next level. */
    static final int BITS = 5;

    private static final int WIDTH = 1 << BITS;

    private static final int OF_BLOCK = 4;

    private final IntBuffer bounds;
    private final int[] starts;

    Pyramid(IntBuffer bounds, int points) {
        this.bounds = bounds;
        List<Integer> sizes = sizes(points);
        this.starts = new int[sizes.size()];
        for (int level = 1; level < starts.length; level++) {
            starts[level] = starts[level - 1] + sizes.get(level - 1) * OF_BLOCK;
        }
    }

    /** How many blocks there are at each level; none of no points. */
    private static List<Integer> sizes(int points) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = points; size > 1 || (size == 1 && sizes.isEmpty()); ) {
            size = (size + WIDTH - 1) / WIDTH;
            sizes.add(size);
        }
        return sizes;
    }

    /** The bounds of all levels. */
    static int[] of(int points, int[] longitudes, int[] latitudes) {
        List<Integer> sizes = sizes(points);
        int[] bounds = new int[sizes.stream().mapToInt(Integer::intValue).sum() * OF_BLOCK];
        int below = 0;
        int next = 0;
        for (int level = 0; level < sizes.size(); level++) {
            int held = level == 0 ? points : sizes.get(level - 1);
            int start = next;
            for (int block = 0; block < sizes.get(level); block++, next += OF_BLOCK) {
                int least = Integer.MAX_VALUE;
                int most = Integer.MIN_VALUE;
                int lowest = Integer.MAX_VALUE;
                int highest = Integer.MIN_VALUE;
                for (int i = block * WIDTH; i < Math.min(held, (block + 1) * WIDTH); i++) {
                    int at = below + i * OF_BLOCK;
                    least = Math.min(least, level == 0 ? longitudes[i] : bounds[at]);
                    most = Math.max(most, level == 0 ? longitudes[i] : bounds[at + 1]);
                    lowest = Math.min(lowest, level == 0 ? latitudes[i] : bounds[at + 2]);
                    highest = Math.max(highest, level == 0 ? latitudes[i] : bounds[at + 3]);
                }
                bounds[next] = least;
                bounds[next + 1] = most;
                bounds[next + 2] = lowest;
                bounds[next + 3] = highest;
            }
            below = start;
        }
        return bounds;
    }

    /** How many levels there are: the last has one block, which holds all points. */
    int levels() {
        return starts.length;
    }

    int least(int level, int block) {
        return bounds.get(starts[level] + block * OF_BLOCK);
    }

    int most(int level, int block) {
        return bounds.get(starts[level] + block * OF_BLOCK + 1);
    }

    int lowest(int level, int block) {
        return bounds.get(starts[level] + block * OF_BLOCK + 2);
    }

    int highest(int level, int block) {
        return bounds.get(starts[level] + block * OF_BLOCK + 3);
    }
}
