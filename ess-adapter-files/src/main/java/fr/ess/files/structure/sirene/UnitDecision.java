package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.UnitColumn;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Whether the unit of a row is wanted. What decides stands at the right of the row: it is read from there, and of a row
 * that is not wanted nothing else is. For any thread: what two decide of a category at the same time is the same.
 */
final class UnitDecision {

    private static final int CATEGORIES = 10_000;
    private static final int CATEGORY_LENGTH = 4;
    private static final byte WANTED = 1;
    private static final byte UNWANTED = 2;
    private static final String MARKED = "O";

    private final StockHeader<UnitColumn> header;
    private final int categoryFromRight;
    private final int markFromRight;
    private final BiPredicate<String, Boolean> wanted;
    private final byte[] decided = new byte[2 * CATEGORIES];

    UnitDecision(StockHeader<UnitColumn> header, BiPredicate<String, Boolean> wanted) {
        this.header = header;
        this.categoryFromRight = header.fromRight(UnitColumn.LEGAL_CATEGORY);
        this.markFromRight = header.fromRight(UnitColumn.ESS_MARK);
        this.wanted = wanted;
    }

    /** Looks at the right of a plain row; a row that is not, or does not read so, is looked at whole. */
    boolean isWanted(StockRows rows, Consumer<Flaw> flaws) {
        if (!rows.isPlain()) {
            return isWantedWhole(rows, flaws);
        }
        int category = rows.fromRight(categoryFromRight);
        int number = number(rows, category);
        if (number < 0 || rows.at(category + CATEGORY_LENGTH) != ',') {
            return isWantedWhole(rows, flaws);
        }
        boolean marked = rows.at(rows.fromRight(markFromRight)) == 'O';
        return decision(number, marked) == WANTED && fits(rows.width(), flaws);
    }

    private static int number(StockRows rows, int position) {
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
        byte known = decided[place];
        if (known == 0) {
            known = wanted.test(String.format("%04d", category), marked) ? WANTED : UNWANTED;
            decided[place] = known;
        }
        return known;
    }

    private boolean isWantedWhole(StockRows rows, Consumer<Flaw> flaws) {
        Cells cells = rows.cells(new Cells());
        return fits(cells.count(), flaws)
                && wanted.test(
                        header.text(cells, UnitColumn.LEGAL_CATEGORY),
                        header.text(cells, UnitColumn.ESS_MARK).equals(MARKED));
    }

    private boolean fits(int width, Consumer<Flaw> flaws) {
        if (width != header.width()) {
            flaws.accept(Flaw.FIELDS);
        }
        return width == header.width();
    }
}
