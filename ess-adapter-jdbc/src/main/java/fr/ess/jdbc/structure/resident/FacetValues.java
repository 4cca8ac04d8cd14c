package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The values of a facet, in order, and which of them each line of a table of an image bears. Safe for threads. */
final class FacetValues {

    private static final int COUNT_BITS = 32;

    private final String[] values;
    private final String[] labels;
    private final int[] valueOf;
    private final int[] labelOf;
    private final Queue<Scratch> spare = new ConcurrentLinkedQueue<>();

    /**
     * @param column where the lines say the value, nothing when they bear none
     * @param label where they say how it is written, or the column itself where the value says it
     */
    FacetValues(List<String[]> table, int column, int label) {
        SortedMap<String, Integer> numbers = numbered(table.stream().map(line -> value(line[column])));
        this.values = numbers.keySet().toArray(String[]::new);
        this.valueOf = table.stream()
                .mapToInt(line -> numbers.getOrDefault(value(line[column]), 0))
                .toArray();
        SortedMap<String, Integer> names = numbered(table.stream().map(line -> label == column ? "" : line[label]));
        this.labels = names.keySet().toArray(String[]::new);
        this.labelOf = table.stream()
                .mapToInt(line -> names.getOrDefault(label == column ? "" : line[label], 0))
                .toArray();
    }

    /** Distinct texts, each with its place in their order. */
    private static SortedMap<String, Integer> numbered(Stream<String> texts) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        texts.forEach(text -> numbers.put(text, 0));
        int[] next = {0};
        numbers.replaceAll((text, none) -> next[0]++);
        return numbers;
    }

    private static String value(String written) {
        return written.isEmpty() ? Facet.UNKNOWN : written;
    }

    /** How many bear each value, the most frequent first, then by value, when so many bear each line. */
    List<FacetCount> counts(LineCounts lines) {
        Scratch scratch = spare.poll();
        if (scratch == null) {
            scratch = new Scratch(values.length);
        }
        int borne = 0;
        for (int i = 0; i < lines.size(); i++) {
            int line = lines.line(i);
            int value = valueOf[line];
            if (scratch.counts[value] == 0) {
                scratch.order[borne++] = value;
                scratch.labels[value] = labelOf[line];
            } else {
                scratch.labels[value] = Math.min(scratch.labels[value], labelOf[line]);
            }
            scratch.counts[value] += lines.count(line);
        }
        for (int i = 0; i < borne; i++) {
            int value = (int) scratch.order[i];
            scratch.order[i] |= (long) (Integer.MAX_VALUE - scratch.counts[value]) << COUNT_BITS;
        }
        Arrays.sort(scratch.order, 0, borne);
        FacetCount[] sorted = new FacetCount[borne];
        for (int i = 0; i < borne; i++) {
            int value = (int) scratch.order[i];
            sorted[i] = new FacetCount(values[value], labels[scratch.labels[value]], scratch.counts[value]);
            scratch.counts[value] = 0;
        }
        spare.add(scratch);
        return List.of(sorted);
    }

    /** What counting needs; its counts are zero between two questions. */
    private static final class Scratch {

        private final int[] counts;
        private final int[] labels;
        private final long[] order;

        Scratch(int values) {
            this.counts = new int[values];
            this.labels = new int[values];
            this.order = new long[values];
        }
    }
}
