package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.StockRow;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.shared.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final int categoryFromRight;
    private final int markFromRight;
    private final BiPredicate<String, Boolean> wanted;
    private final Consumer<StockIssue> issues;
    private final byte[] decided = new byte[2 * CATEGORIES];
    private final Cells cells = new Cells();
    private int last = -1;
    private final Tally read = new Tally();
    private final Tally found = new Tally();

    Candidates(StockRows rows, BiPredicate<String, Boolean> wanted, Consumer<StockIssue> issues) {
        this.rows = rows;
        this.header = StockHeader.read(rows, Stock.UNITS, UnitColumn.class);
        this.categoryFromRight = header.fromRight(UnitColumn.LEGAL_CATEGORY);
        this.markFromRight = header.fromRight(UnitColumn.ESS_MARK);
        this.wanted = wanted;
        this.issues = issues;
    }

    /** A unit that is wanted: its number, and the row that states it, which is cut into cells when it is asked for. */
    record Candidate(int siren, Supplier<StockRow<UnitColumn>> row) {}

    /** Gives the candidates in batches, to the last. */
    void giveTo(Consumer<List<Candidate>> taker) {
        List<Candidate> batch = new ArrayList<>(BATCH);
        while (rows.advance()) {
            read.add(1);
            if (isNext() && isWanted()) {
                found.add(1);
                batch.add(candidate());
                if (batch.size() == BATCH) {
                    taker.accept(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
        }
        taker.accept(batch);
    }

    private Candidate candidate() {
        long line = rows.line();
        byte[] row = rows.copy();
        return new Candidate(last, () -> header.row(line, new Cells().split(row, 0, row.length)));
    }

    /** Whether the row's number comes after that of the row before, which one that is none does not. */
    private boolean isNext() {
        int siren = rows.siren();
        if (siren > last) {
            last = siren;
            return true;
        }
        if (siren >= 0 && siren < last) {
            throw rows.notSorted();
        }
        say(siren < 0 ? Flaw.FIELDS : Flaw.TWICE);
        return false;
    }

    /** Looks at the right of a plain row; a row that is not, or does not read so, is looked at whole. */
    private boolean isWanted() {
        if (!rows.isPlain()) {
            return isWantedWhole();
        }
        int category = rows.fromRight(categoryFromRight);
        int number = number(category);
        if (number < 0 || rows.at(category + CATEGORY_LENGTH) != ',') {
            return isWantedWhole();
        }
        boolean marked = rows.at(rows.fromRight(markFromRight)) == 'O';
        return decision(number, marked) == WANTED && fits(rows.width());
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

    private boolean isWantedWhole() {
        rows.cells(cells);
        return fits(cells.count())
                && wanted.test(
                        header.text(cells, UnitColumn.LEGAL_CATEGORY),
                        header.text(cells, UnitColumn.ESS_MARK).equals(MARKED));
    }

    private boolean fits(int width) {
        if (width != header.width()) {
            say(Flaw.FIELDS);
        }
        return width == header.width();
    }

    private void say(Flaw flaw) {
        issues.accept(new StockIssue(Stock.UNITS, rows.line(), "", Message.of(flaw)));
    }

    /** How many rows were read. For any thread. */
    long read() {
        return read.value();
    }

    /** How many of them are wanted. For any thread. */
    long found() {
        return found.value();
    }
}
