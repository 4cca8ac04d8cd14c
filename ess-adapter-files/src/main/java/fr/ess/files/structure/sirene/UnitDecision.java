package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.UnitColumn;
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
    private final SireneSelection selection;
    private final @Nullable Interest[] decided = new Interest[2 * CATEGORIES];

    UnitDecision(StockHeader<UnitColumn> header, SireneSelection selection) {
        this.header = header;
        this.categoryFromRight = header.fromRight(UnitColumn.LEGAL_CATEGORY);
        this.markFromRight = header.fromRight(UnitColumn.ESS_MARK);
        this.selection = selection;
    }

    /**
     * Looks at the right of a plain row; a row that is not, or does not read so, is looked at whole.
     *
     * @param siren the number of the row
     */
    boolean isWanted(int siren, StockRows rows, Consumer<Flaw> flaws) {
        if (!rows.isPlain()) {
            return isWantedWhole(siren, rows, flaws);
        }
        int category = rows.fromRight(categoryFromRight);
        int number = number(rows, category);
        if (number < 0 || rows.at(category + CATEGORY_LENGTH) != ',') {
            return isWantedWhole(siren, rows, flaws);
        }
        boolean marked = rows.at(rows.fromRight(markFromRight)) == 'O';
        return selection.wants(interest(number, marked), siren) && fits(rows.width(), flaws);
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
        Interest known = decided[place];
        if (known == null) {
            known = selection.interest().apply(String.format("%04d", category), marked);
            decided[place] = known;
        }
        return known;
    }

    private boolean isWantedWhole(int siren, StockRows rows, Consumer<Flaw> flaws) {
        Cells cells = rows.cells(new Cells());
        return fits(cells.count(), flaws)
                && selection.wants(
                        selection
                                .interest()
                                .apply(
                                        header.text(cells, UnitColumn.LEGAL_CATEGORY),
                                        header.text(cells, UnitColumn.ESS_MARK).equals(MARKED)),
                        siren);
    }

    private boolean fits(int width, Consumer<Flaw> flaws) {
        if (width != header.width()) {
            flaws.accept(Flaw.FIELDS);
        }
        return width == header.width();
    }
}
