package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.StockRow;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.shared.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Rows of the file of units that follow each other, and the candidates among them. */
final class UnitPart {

    private static final int NONE = -1;

    private final StockHeader<UnitColumn> header;
    private final StockRows rows;
    private final long begin;
    private final long linesAtBegin;
    private final List<Candidate> candidates = new ArrayList<>();
    /** What is to be added to the lines that the rows count, which may have begun anywhere. */
    private long shift;

    private int first = NONE;
    private int last;
    private long read;

    /** A part that is still empty, and begins with the next of the rows, which comes after the row of the last number. */
    private UnitPart(StockHeader<UnitColumn> header, StockRows rows, int last) {
        this.header = header;
        this.rows = rows;
        this.begin = rows.position();
        this.linesAtBegin = rows.lines();
        this.last = last;
    }

    /** One that begins with the next of the rows, whatever comes before it. */
    UnitPart(StockHeader<UnitColumn> header, StockRows rows) {
        this(header, rows, NONE);
    }

    /** The one after this, of the same rows, or of some that begin where it ends and know its lines. */
    UnitPart next(StockRows after) {
        return new UnitPart(header, after, last);
    }

    /** A unit that is wanted: its number, and the row that states it, which is cut into cells when it is asked for. */
    record Candidate(int siren, Supplier<StockRow<UnitColumn>> row) {}

    /**
     * Reads the rows that begin before a position.
     *
     * @throws fr.ess.domain.shared.EssException STOCK_NOT_SORTED, LINE_TOO_LONG
     */
    UnitPart read(long until, IntPredicate known, UnitDecision decision, Consumer<StockIssue> issues) {
        Consumer<Flaw> flaws = flaw -> issues.accept(new StockIssue(Stock.UNITS, rows.line(), "", Message.of(flaw)));
        while (rows.position() < until && rows.advance()) {
            read++;
            if (isNext(flaws) && decision.isWanted(known.test(last), rows, flaws)) {
                candidates.add(candidate());
            }
        }
        return this;
    }

    /** Whether the row's number comes after that of the row before, which one that is none does not. */
    private boolean isNext(Consumer<Flaw> flaws) {
        int siren = rows.siren(header.place(UnitColumn.SIREN));
        if (siren > last) {
            first = first == NONE ? siren : first;
            last = siren;
            return true;
        }
        if (siren >= 0 && siren < last) {
            throw rows.notSorted();
        }
        flaws.accept(siren < 0 ? Flaw.FIELDS : Flaw.TWICE);
        return false;
    }

    private Candidate candidate() {
        long line = rows.line();
        byte[] row = rows.copy();
        return new Candidate(last, () -> header.row(line + shift, new Cells().split(row, 0, row.length)));
    }

    /** Takes its place after another; false when it does not begin where that ends, or in the order of numbers. */
    boolean follow(UnitPart before) {
        if (begin != before.end() || (first != NONE && first <= before.last)) {
            return false;
        }
        shift = before.lines() - linesAtBegin;
        last = Math.max(last, before.last);
        return true;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** How many rows were read. */
    long read() {
        return read;
    }

    /** How many bytes they take. */
    long size() {
        return end() - begin;
    }

    /** The position of the row after the last. */
    long end() {
        return rows.position();
    }

    /** How many lines of the file come before its end. */
    long lines() {
        return rows.lines() + shift;
    }
}
