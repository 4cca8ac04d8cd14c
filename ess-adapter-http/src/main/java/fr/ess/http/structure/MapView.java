package fr.ess.http.structure;

import fr.ess.http.shared.Texts;
import fr.ess.http.territory.CommuneMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A map of communes shaded by how many structures each has, and the same counts as a table.
 *
 * @param communes in the order of the drawing
 * @param names those that find room on the map
 * @param rows of the table, the most structures first; communes without any are left out
 */
public record MapView(CommuneMap drawing, List<Area> communes, List<Name> names, List<Area> rows, List<Step> legend) {

    private static final int[] STEPS = {1, 2, 5, 15, 50};
    private static final int MOST_NAMES = 16;
    private static final int MOST_MAJOR_NAMES = 5;
    private static final int SMALL_SCREEN = 2;
    private static final int LETTER_WIDTH = 11;
    private static final int LINE_HEIGHT = 26;

    /**
     * A commune.
     *
     * @param level from 0, for none, to 5
     * @param address of the search narrowed to it, or widened again when it is the one chosen
     */
    public record Area(CommuneMap.Shape shape, String name, long count, int level, String address, boolean chosen) {

        /** The commune and its count in a sentence. */
        public String title(Texts texts) {
            String key = count == 0 ? "map.area.none" : count == 1 ? "map.area.one" : "map.area.many";
            return texts.of(key, "name", name, "n", count);
        }
    }

    /**
     * A name on the map, centred on a point.
     *
     * @param major whether it has room even where letters are twice as large beside the map, on a small screen
     */
    public record Name(String text, int x, int y, boolean major) {}

    /** A shade of the legend. */
    public record Step(int level, String label) {}

    static MapView of(CommuneMap drawing, List<Area> communes, Texts texts) {
        List<Area> rows = communes.stream()
                .filter(area -> area.count > 0 || area.chosen)
                .sorted(Comparator.comparing(Area::count).reversed().thenComparing(Area::name))
                .toList();
        return new MapView(drawing, communes, names(rows, drawing), rows, legend(texts));
    }

    static int level(long count) {
        int level = 0;
        while (level < STEPS.length && count >= STEPS[level]) {
            level++;
        }
        return level;
    }

    private static List<Step> legend(Texts texts) {
        List<Step> legend = new ArrayList<>();
        legend.add(new Step(0, "0"));
        for (int i = 0; i < STEPS.length; i++) {
            boolean last = i == STEPS.length - 1;
            String label = last
                    ? texts.of("map.and-more", "n", STEPS[i])
                    : STEPS[i + 1] == STEPS[i] + 1 ? Integer.toString(STEPS[i]) : STEPS[i] + "–" + (STEPS[i + 1] - 1);
            legend.add(new Step(i + 1, label));
        }
        return List.copyOf(legend);
    }

    /** The names of the communes with the most structures, as far as none covers another, even on a small screen. */
    private static List<Name> names(List<Area> rows, CommuneMap drawing) {
        List<Name> names = new ArrayList<>();
        for (boolean major : List.of(true, false)) {
            for (Area area : rows) {
                Name name = new Name(
                        area.name, area.shape.label().x(), area.shape.label().y(), major);
                boolean taken = names.stream().anyMatch(other -> covers(other, name, major ? SMALL_SCREEN : 1));
                if (!taken && fits(name, drawing) && names.size() < (major ? MOST_MAJOR_NAMES : MOST_NAMES)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static boolean fits(Name name, CommuneMap drawing) {
        int half = name.text.length() * LETTER_WIDTH * (name.major ? SMALL_SCREEN : 1) / 2;
        return name.x - half > 0 && name.x + half < drawing.width();
    }

    private static boolean covers(Name one, Name other, int enlarged) {
        int reach = enlarged * (one.text.length() + other.text.length()) * LETTER_WIDTH / 2;
        return Math.abs(one.x - other.x) < reach && Math.abs(one.y - other.y) < enlarged * LINE_HEIGHT;
    }
}
