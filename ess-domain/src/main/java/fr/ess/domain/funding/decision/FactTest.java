package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;
import java.util.Set;

/** A test at the leaf of a {@link Formula}: it reads facts. */
public interface FactTest {

    /** What it reads, in order. */
    List<Fact<?>> facts();

    /** The {@linkplain Fact#bit() bits} of these. */
    long slots();

    /** Declares the values at which it changes its mind, so that cells can be drawn. */
    void draw(Cells.Drawing drawing);

    /** The numbers of a missing fact around which its standing changes, whatever else is missing. */
    default long[] turns(Fact<?> fact, FactSheet facts) {
        return new long[0];
    }

    /** Adds the facts it reads and that are missing. */
    default void addMissing(FactSheet known, Set<Fact<?>> missing) {
        for (Fact<?> fact : facts()) {
            if (!known.knows(fact)) {
                missing.add(fact);
            }
        }
    }
}
