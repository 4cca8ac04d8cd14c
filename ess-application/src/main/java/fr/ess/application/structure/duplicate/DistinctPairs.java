package fr.ess.application.structure.duplicate;

import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.domain.structure.duplicate.DistinctPair;
import fr.ess.domain.structure.duplicate.StructurePair;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

/** The pairs that somebody declared to be two structures, in the ledger. Called inside a unit of work. */
public final class DistinctPairs {

    /** The kind of the ledger that remembers them. */
    public static final Kind<DistinctPair> KIND = Kind.of(DistinctPair.class);

    private final Ledger ledger;

    @Inject
    DistinctPairs(Ledger ledger) {
        this.ledger = ledger;
    }

    void add(DistinctPair pair, Journal journal) {
        ledger.put(KIND, pair, journal);
    }

    Set<StructurePair> list() {
        Set<StructurePair> pairs = new HashSet<>();
        ledger.forEach(KIND, kept -> kept.thing().pair().ifPresent(pairs::add));
        return pairs;
    }
}
