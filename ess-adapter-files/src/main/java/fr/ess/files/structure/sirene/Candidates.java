package fr.ess.files.structure.sirene;

import fr.ess.application.shared.Feed;
import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.shared.EssException;
import fr.ess.files.structure.sirene.UnitPart.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The units of {@code StockUniteLegale} that are wanted, in order. A CSV is read by several threads, a part each in turn,
 * as if a row began after the first end of line of a part. Where it is not so, and where anything is amiss in a part, it
 * is read again in its place, when all that comes before is known.
 */
final class Candidates {

    private static final int USUAL_PART = 1 << 22;
    private static final int MOST_THREADS = 4;

    private final StockRows rows;
    private final long part;
    private final StockHeader<UnitColumn> header;
    private final IntPredicate known;
    private final UnitDecision decision;
    private final Consumer<StockIssue> issues;
    private final Tally size = new Tally();
    private final Tally read = new Tally();
    private final Tally found = new Tally();

    Candidates(StockRows rows, SireneSelection selection, Consumer<StockIssue> issues) {
        this(rows, selection, issues, USUAL_PART);
    }

    /** With another size of the parts. */
    Candidates(StockRows rows, SireneSelection selection, Consumer<StockIssue> issues, long part) {
        this.rows = rows;
        this.part = part;
        this.header = StockHeader.read(rows, Stock.UNITS, UnitColumn.class);
        this.known = selection.known();
        this.decision = new UnitDecision(header, selection.interest());
        this.issues = issues;
        size.add(rows.position());
    }

    /** Gives the candidates, some at a time, to the last. */
    void giveTo(Consumer<List<Candidate>> taker) {
        if (rows.file().isPlain()) {
            giveByMany(taker);
        } else {
            giveByOne(taker);
        }
    }

    private void giveByOne(Consumer<List<Candidate>> taker) {
        UnitPart before = new UnitPart(header, rows);
        do {
            before = before.next(rows).read(rows.position() + part, known, decision, issues);
            give(before, taker);
        } while (before.size() > 0);
    }

    private void giveByMany(Consumer<List<Candidate>> taker) {
        List<Feed<Optional<UnitPart>>> feeds = new ArrayList<>();
        try {
            int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
            long start = rows.position();
            for (int i = 0; i < threads; i++) {
                long first = start + i * part;
                feeds.add(new Feed<>("sirene units " + i, 1, out -> readAhead(first, threads * part, out)));
            }
            UnitPart before = new UnitPart(header, rows);
            for (long from = start; from < rows.file().size(); from += part) {
                UnitPart last = before;
                long until = from + part;
                before = feeds.get((int) ((from - start) / part % threads))
                        .next()
                        .orElseThrow()
                        .filter(ahead -> ahead.follow(last))
                        .orElseGet(() -> again(last, until));
                give(before, taker);
            }
        } finally {
            feeds.forEach(Feed::close);
        }
    }

    private void readAhead(long first, long step, Consumer<Optional<UnitPart>> out) {
        for (long from = first; from < rows.file().size(); from += step) {
            out.accept(ahead(from));
        }
    }

    /** The part of the rows that begin at a position, or next after it; empty when anything is amiss. */
    private Optional<UnitPart> ahead(long from) {
        try (StockRows some = new StockRows(rows.file().from(from - 1), 0)) {
            some.advance();
            return Optional.of(new UnitPart(header, some).read(from + part, known, decision, issue -> {
                throw new Amiss();
            }));
        } catch (Amiss | EssException e) {
            return Optional.empty();
        }
    }

    private UnitPart again(UnitPart before, long until) {
        try (StockRows some = new StockRows(rows.file().from(before.end()), before.lines())) {
            return before.next(some).read(until, known, decision, issues);
        }
    }

    private void give(UnitPart some, Consumer<List<Candidate>> taker) {
        size.add(some.size());
        read.add(some.read());
        found.add(some.candidates().size());
        taker.accept(some.candidates());
    }

    /** How many bytes of the file were read. For any thread. */
    long size() {
        return size.value();
    }

    /** How many rows were read. For any thread. */
    long read() {
        return read.value();
    }

    /** How many of them are wanted. For any thread. */
    long found() {
        return found.value();
    }

    /** That a part read ahead is to be read again. */
    private static final class Amiss extends RuntimeException {

        private static final long serialVersionUID = 1;

        Amiss() {
            super("amiss", null, false, false);
        }
    }
}
