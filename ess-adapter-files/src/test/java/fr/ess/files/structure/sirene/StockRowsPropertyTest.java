package fr.ess.files.structure.sirene;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Judged by a reader of CSV that is not ours, with buffers so small that everything falls on their edges. */
class StockRowsPropertyTest {

    private static final List<String> PIECES =
            List.of("a", "é", "\"", "\"\"", ",", "\n", "-", "+", "l'œuvre", "0", "12345678", "", " ", "\u000b,");

    @TempDir
    Path directory;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void findsTheSameRowsAndCellsAsAnotherReader() throws IOException {
        List<List<String>> table = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(row -> IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(cell -> text())
                        .toList())
                .toList();
        String end = random.nextBoolean() ? "\n" : "\r\n";
        String csv = table.stream()
                .map(row -> row.stream().map(this::written).collect(Collectors.joining(",")))
                .collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
        Path file = Files.writeString(directory.resolve("table.csv"), csv);

        assertThat(ours(file)).as("seed %d, %s", seed, csv).isEqualTo(theirs(csv));
    }

    private String text() {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private String written(String text) {
        boolean needsQuotes = text.contains(",") || text.contains("\"") || text.contains("\n");
        return needsQuotes || random.nextInt(4) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private List<List<String>> ours(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (StockRows reader = new StockRows(StockFile.open(file), 0, 1 + random.nextInt(40))) {
            while (reader.advance()) {
                Cells cells = reader.cells(new Cells());
                rows.add(IntStream.range(0, cells.count()).mapToObj(cells::text).toList());
            }
        }
        return rows;
    }

    private static List<List<String>> theirs(String csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 16)
                .ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    @RepeatedTest(100)
    void theRightEndOfARowIsFoundWithoutItsLeft() throws IOException {
        List<String> cells = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(i -> "x".repeat(random.nextInt(10)) + i)
                .toList();
        Path file = Files.writeString(directory.resolve("row.csv"), ",,,,,,,,,\n" + String.join(",", cells) + "\n");
        try (StockRows rows = new StockRows(StockFile.open(file), 0, 256)) {
            assertThat(rows.advance()).isTrue();
            assertThat(rows.advance()).isTrue();
            assertThat(rows.width()).as("seed %d", seed).isEqualTo(cells.size());
            int wanted = random.nextInt(cells.size());
            int start = rows.fromRight(cells.size() - 1 - wanted);
            assertThat(rows.fromRight(cells.size() + random.nextInt(3)))
                    .as("seed %d", seed)
                    .isEqualTo(rows.fromRight(cells.size() - 1));
            byte[] bytes = cells.get(wanted).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                assertThat(rows.at(start + i)).as("seed %d", seed).isEqualTo(bytes[i]);
            }
        }
    }
}
