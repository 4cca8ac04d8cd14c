package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.UnitColumn;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the unit of a row is wanted. What decides stands at the right of the row: it is read from there, and of a row
 * that is not wanted nothing else is. For any thread: what two decide of a category at the same time is the same.
 */
final class UnitDecision {

    private static final int CATEGORIES = 10_000;
    private static final int CATEGORY_LENGTH = 4;
    private static final String MARKED = "O";

    private final StockHeader<UnitColumn> header;
    private final int categoryFromRight;
    private final int markFromRight;
    private final BiFunction<String, Boolean, Interest> interest;
    private final @Nullable Interest[] decided = new Interest[2 * CATEGORIES];

    UnitDecision(StockHeader<UnitColumn> header, BiFunction<String, Boolean, Interest> interest) {
        this.header = header;
        this.categoryFromRight = header.fromRight(UnitColumn.LEGAL_CATEGORY);
        this.markFromRight = header.fromRight(UnitColumn.ESS_MARK);
        this.interest = interest;
    }

    /**
     * Looks at the right of a plain row; a row that is not, or does not read so, is looked at whole.
     *
     * @param known whether the directory knows the unit
     */
    boolean isWanted(boolean known, StockRows rows, Consumer<Flaw> flaws) {
        if (!rows.isPlain()) {
            return isWantedWhole(known, rows, flaws);
        }
        int category = rows.fromRight(categoryFromRight);
        int number = number(rows, category);
        if (number < 0 || rows.at(category + CATEGORY_LENGTH) != ',') {
            return isWantedWhole(known, rows, flaws);
        }
        boolean marked = rows.at(rows.fromRight(markFromRight)) == 'O';
        return interest(number, marked).wants(known) && fits(rows.width(), flaws);
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

    private Interest interest(int category, boolean marked) {
        int place = 2 * category + (marked ? 1 : 0);
        Interest found = decided[place];
        if (found == null) {
            found = interest.apply(String.format("%04d", category), marked);
            decided[place] = found;
        }
        return found;
    }

    private boolean isWantedWhole(boolean known, StockRows rows, Consumer<Flaw> flaws) {
        Cells cells = rows.cells(new Cells());
        return fits(cells.count(), flaws)
                && interest.apply(
                                header.text(cells, UnitColumn.LEGAL_CATEGORY),
                                header.text(cells, UnitColumn.ESS_MARK).equals(MARKED))
                        .wants(known);
    }

    private boolean fits(int width, Consumer<Flaw> flaws) {
        if (width != header.width()) {
            flaws.accept(Flaw.FIELDS);
        }
        return width == header.width();
    }
}
