package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The values of a facet, in order, and which of them each line of a table of an image bears. Immutable. */
final class FacetValues {

    private static final int COUNT_BITS = 32;

    private final String[] values;
    private final String[] labels;
    private final int[] valueOf;

    /**
     * @param column where the lines say the value, nothing when they bear none
     * @param label where they say how it is written, or the column itself where the value says it
     */
    FacetValues(List<String[]> table, int column, int label) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        table.forEach(line -> numbers.put(value(line[column]), 0));
        this.values = numbers.keySet().toArray(String[]::new);
        for (int i = 0; i < values.length; i++) {
            numbers.put(values[i], i);
        }
        this.valueOf = table.stream()
                .mapToInt(line -> numbers.getOrDefault(value(line[column]), 0))
                .toArray();
        this.labels =
                table.stream().map(line -> label == column ? "" : line[label]).toArray(String[]::new);
    }

    private static String value(String written) {
        return written.isEmpty() ? Facet.UNKNOWN : written;
    }

    /** How many bear each value, the most frequent first, then by value, when so many bear each line. */
    List<FacetCount> counts(LineCounts lines) {
        int[] counts = new int[values.length];
        int[] firsts = new int[values.length];
        long[] order = new long[Math.min(values.length, lines.size())];
        int borne = 0;
        for (int i = 0; i < lines.size(); i++) {
            int line = lines.line(i);
            int value = valueOf[line];
            if (counts[value] == 0) {
                order[borne++] = value;
                firsts[value] = line;
            } else if (labels[line].compareTo(labels[firsts[value]]) < 0) {
                firsts[value] = line;
            }
            counts[value] += lines.count(line);
        }
        for (int i = 0; i < borne; i++) {
            order[i] |= (long) (Integer.MAX_VALUE - counts[(int) order[i]]) << COUNT_BITS;
        }
        Arrays.sort(order, 0, borne);
        List<FacetCount> sorted = new ArrayList<>(borne);
        for (int i = 0; i < borne; i++) {
            int value = (int) order[i];
            sorted.add(new FacetCount(values[value], labels[firsts[value]], counts[value]));
        }
        return sorted;
    }
}
