package fr.ess.jdbc.structure.resident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.domain.structure.search.Facet;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

class LineTableTest {

    private static final int ENTRIES = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 65_536, 65_537, 200_000})
    void countsByLinesThatTwoBytesNumberOrDoNot(int size) throws IOException {
        Random random = new Random(size);
        int[] lines = random.ints(ENTRIES, 0, size).toArray();
        lines[0] = size - 1;
        MutableRoaringBitmap some = new MutableRoaringBitmap();
        IntStream.range(0, ENTRIES)
                .filter(entry -> entry == 0 || random.nextInt(3) == 0)
                .forEach(some::add);
        Map<String, Long> expected = new TreeMap<>();
        some.forEach((org.roaringbitmap.IntConsumer) entry -> expected.merge(family(lines[entry]), 1L, Long::sum));

        List<FacetCount> counts = counted(lines, size, some);

        assertThat(counts.stream().map(count -> Map.entry(count.value(), count.count())))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet());
    }

    private static List<FacetCount> counted(int[] lines, int size, MutableRoaringBitmap some) throws IOException {
        ImageFile.Content content =
                ImageFile.inMemory(0, ENTRIES, out -> LineTable.write(out, Section.TRAITS, lines, size));
        List<String[]> table = IntStream.range(0, size)
                .mapToObj(line -> new String[] {family(line)})
                .toList();
        LineTable traits = new LineTable(
                DirectoryImage.section(content.sections(), Section.TRAITS),
                size,
                Map.of(Facet.FAMILY, new FacetValues(table, 0, 0)));
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        traits.count(some, Set.of(Facet.FAMILY), counts);
        return counts.getOrDefault(Facet.FAMILY, Collections.emptyList());
    }

    /** A line beyond two bytes bears another value than the one whose number it would be cut to. */
    private static String family(int line) {
        return "f" + line % 7;
    }
}
