package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.StockRow;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * The units of {@code StockUniteLegale} that are wanted, in order. What decides stands at the right of a row: it is read
 * from there, and of the other rows nothing else is.
 */
final class Candidates {

    private static final int BATCH = 512;
    private static final int CATEGORIES = 10_000;
    private static final int CATEGORY_LENGTH = 4;
    private static final byte WANTED = 1;
    private static final byte UNWANTED = 2;
    private static final String MARKED = "O";

    private final StockRows rows;
    private final StockHeader<UnitColumn> header;
    private final BiPredicate<String, Boolean> wanted;
    private final Consumer<StockIssue> issues;
    private final byte[] decided = new byte[2 * CATEGORIES];
    private final Cells cells = new Cells();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong found = new AtomicLong();

    Candidates(StockRows rows, BiPredicate<String, Boolean> wanted, Consumer<StockIssue> issues) {
        this.rows = rows;
        this.header = StockHeader.read(rows, Stock.UNITS, UnitColumn.class);
        this.wanted = wanted;
        this.issues = issues;
    }

    /** A unit that is wanted. */
    record Candidate(int siren, StockRow<UnitColumn> row) {}

    /** Gives the candidates in batches, to the last. */
    void giveTo(Consumer<List<Candidate>> taker) {
        List<Candidate> batch = new ArrayList<>(BATCH);
        int last = -1;
        while (rows.advance()) {
            int siren = rows.siren();
            read.getAndIncrement();
            if (siren >= 0 && siren < last) {
                throw new EssException(
                                ErrorCode.STOCK_NOT_SORTED, "file", rows.file().name())
                        .with("line", rows.line());
            }
            if (siren < 0 || siren == last) {
                say(siren < 0 ? Flaw.FIELDS : Flaw.TWICE);
                continue;
            }
            last = siren;
            if (mayBeWanted() && isWanted()) {
                batch.add(new Candidate(siren, header.row(rows.line(), cells)));
                found.getAndIncrement();
                if (batch.size() == BATCH) {
                    taker.accept(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
        }
        taker.accept(batch);
    }

    /** Looks at the right of a plain row; a row that is not, or does not read so, is looked at whole. */
    private boolean mayBeWanted() {
        if (!rows.isPlain()) {
            return true;
        }
        int category = rows.fromRight(header.fromRight(UnitColumn.LEGAL_CATEGORY));
        int mark = rows.fromRight(header.fromRight(UnitColumn.ESS_MARK));
        int number = number(category);
        boolean readable = number >= 0 && rows.at(category + CATEGORY_LENGTH) == ',';
        return !readable || decision(number, rows.at(mark) == 'O') == WANTED;
    }

    private int number(int position) {
        int number = 0;
        for (int i = 0; i < CATEGORY_LENGTH; i++) {
            int digit = rows.at(position + i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private byte decision(int category, boolean marked) {
        int place = 2 * category + (marked ? 1 : 0);
        if (decided[place] == 0) {
            decided[place] = wanted.test(String.format("%04d", category), marked) ? WANTED : UNWANTED;
        }
        return decided[place];
    }

    private boolean isWanted() {
        rows.cells(cells);
        if (!header.fits(cells)) {
            say(Flaw.FIELDS);
            return false;
        }
        return wanted.test(
                header.text(cells, UnitColumn.LEGAL_CATEGORY),
                header.text(cells, UnitColumn.ESS_MARK).equals(MARKED));
    }

    private void say(Flaw flaw) {
        issues.accept(new StockIssue(Stock.UNITS, rows.line(), "", Message.of(flaw)));
    }

    /** How many rows were read. For any thread. */
    long read() {
        return read.get();
    }

    /** How many of them are wanted. For any thread. */
    long found() {
        return found.get();
    }
}
