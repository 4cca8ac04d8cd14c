package fr.ess.application.sheet;

import fr.ess.domain.shared.FoldedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The columns of a register's file, found by their names: the number and the order of the columns of registers change
 * over the years. Names are folded ({@link FoldedText}), both those asked for and those of the file. Immutable.
 */
public final class NamedColumns {

    private final Map<String, Integer> places;
    private final int width;

    private NamedColumns(Map<String, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /** The columns under a header; of two that bear one name, the first. */
    public static NamedColumns under(SheetRow header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            places.putIfAbsent(FoldedText.fold(header.cell(i)), i);
        }
        return new NamedColumns(places, header.cells().size());
    }

    /** Whether there is a column of that folded name. */
    public boolean holds(String name) {
        return places.containsKey(name);
    }

    public boolean holdAll(Collection<String> names) {
        return places.keySet().containsAll(names);
    }

    /** The cleaned value of a row in the column of that folded name; empty when there is no such column. */
    public String cell(SheetRow row, String name) {
        Integer place = places.get(name);
        return place == null ? "" : CellText.clean(row.cell(place));
    }

    /** How many columns there are. */
    public int width() {
        return width;
    }
}
