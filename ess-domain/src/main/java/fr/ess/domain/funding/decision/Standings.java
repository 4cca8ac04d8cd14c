package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.FactTable;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/** Where a condition stands for every row of a table, by {@link Standing}'s logic on 64 rows at a time. Immutable. */
public final class Standings {

    private final long[] met;
    private final long[] notMet;
    private final long asked;

    private Standings(long[] met, long[] notMet, long asked) {
        this.met = met;
        this.notMet = notMet;
        this.asked = asked;
    }

    /**
     * The standings of so many rows.
     *
     * @param asked how many values were compared to know the rows'
     */
    static Standings of(int rows, long asked, IntFunction<Standing> standing) {
        long[] met = new long[(rows + Long.SIZE - 1) >> 6];
        long[] notMet = new long[met.length];
        for (int row = 0; row < rows; row++) {
            Standing here = standing.apply(row);
            met[row >> 6] |= here == Standing.MET ? 1L << row : 0;
            notMet[row >> 6] |= here == Standing.NOT_MET ? 1L << row : 0;
        }
        return new Standings(met, notMet, asked);
    }

    /** Those of a test of one fact: met where it is known and such, not met where it is known and not. */
    static Standings of(FactTable.Column column, long asked, LongPredicate isSuch, Standing whenUnknown) {
        long[] known = column.known();
        long[] met = column.where(isSuch);
        long[] notMet = new long[met.length];
        for (int i = 0; i < met.length; i++) {
            notMet[i] = (known[i] & ~met[i]) | (whenUnknown == Standing.NOT_MET ? ~known[i] : 0);
            met[i] = (known[i] & met[i]) | (whenUnknown == Standing.MET ? ~known[i] : 0);
        }
        return new Standings(met, notMet, asked);
    }

    /** The same standing for each. */
    static Standings all(int rows, Standing standing) {
        return of(rows, 0, row -> standing);
    }

    public Standing of(int row) {
        long bit = 1L << row;
        if ((met[row >> 6] & bit) != 0) {
            return Standing.MET;
        }
        return (notMet[row >> 6] & bit) != 0 ? Standing.NOT_MET : Standing.UNKNOWN;
    }

    /** How much work it was: the values that were compared, each difference of codes once. */
    public long asked() {
        return asked;
    }

    public Standings and(Standings other) {
        long[] both = new long[met.length];
        long[] either = new long[met.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = met[i] & other.met[i];
            either[i] = notMet[i] | other.notMet[i];
        }
        return new Standings(both, either, asked + other.asked);
    }

    public Standings or(Standings other) {
        return not().and(other.not()).not();
    }

    public Standings not() {
        return new Standings(notMet, met, asked);
    }
}
