package fr.ess.jdbc.shared;

import java.util.ArrayList;
import java.util.List;

/** Long lists as a statement takes them: in pieces of few sizes, so that few statements are prepared. */
public final class Some {

    private static final int[] SIZES = {500, 50, 5, 1};

    private Some() {}

    /** The pieces, in order. */
    public static <T> List<List<T>> of(List<T> all) {
        List<List<T>> pieces = new ArrayList<>();
        int from = 0;
        for (int size : SIZES) {
            while (all.size() - from >= size) {
                pieces.add(all.subList(from, from + size));
                from += size;
            }
        }
        return pieces;
    }
}
