package fr.ess.files.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one loader of the reference data that ships with the product: a CSV file among the resources, read by the names of
 * its columns. A file or column that lacks is our mistake.
 */
public final class ReferenceTable {

    private ReferenceTable() {}

    /** The rows of a file that lies beside a class, each as the function reads it. */
    public static <T> List<T> read(Class<?> beside, String file, Function<Row, T> reading) {
        try (InputStream in = open(beside, file);
                CsvReader<CsvRecord> lines =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> records = lines.iterator();
            Map<String, Integer> columns = new HashMap<>();
            records.next().getFields().forEach(name -> columns.put(name, columns.size()));
            List<T> values = new ArrayList<>();
            while (records.hasNext()) {
                values.add(reading.apply(new Row(columns, records.next())));
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A file that lies beside a class. */
    public static InputStream open(Class<?> beside, String file) {
        return Objects.requireNonNull(beside.getResourceAsStream(file), file);
    }

    /** A line. */
    public record Row(Map<String, Integer> columns, CsvRecord line) {

        public String get(String column) {
            return line.getField(Objects.requireNonNull(columns.get(column), column));
        }

        /** The value, or empty for an empty cell. */
        public Optional<String> find(String column) {
            String value = get(column);
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        /** The values of a cell that holds several, separated by bars. */
        public List<String> list(String column) {
            String value = get(column);
            return value.isEmpty() ? List.of() : value.indexOf('|') < 0 ? List.of(value) : List.of(value.split("\\|"));
        }
    }
}
