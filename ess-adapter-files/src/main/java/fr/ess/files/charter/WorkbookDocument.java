package fr.ess.files.charter;

import fr.ess.application.charter.DocumentProblem;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A document as a workbook: the sheet {@code document} holds its single values, a key and a value a row; each list is a
 * sheet, an item a row under its keys. A list within an item of another is a sheet named {@code other.list}, whose rows
 * give the number of the item they belong to. A key within a key is written {@code vote.pour}.
 */
final class WorkbookDocument {

    private static final String MAIN = "document";
    private static final String NUMBER = "n°";
    private static final String PARENT = "n° parent";
    private static final int WIDEST = 60;

    /** A sheet on its way out. */
    private record Grid(Set<String> columns, List<Map<String, Object>> rows) {

        Grid() {
            this(new LinkedHashSet<>(), new ArrayList<>());
        }

        void add(Map<String, Object> row) {
            columns.addAll(row.keySet());
            rows.add(row);
        }
    }

    private WorkbookDocument() {}

    static void write(Record thing, OutputStream out) throws IOException {
        Map<String, Grid> grids = new LinkedHashMap<>();
        Grid main = new Grid();
        grids.put(MAIN, main);
        flatten("", "", new RecordWriting(WorkbookDocument::number).map(thing), grids, Optional.empty())
                .forEach((key, value) -> main.add(row(key, value)));
        try (Workbook workbook = new Workbook(out, "ess", null)) {
            grids.forEach((name, grid) -> fill(workbook.newWorksheet(name), grid));
        }
    }

    private static Object number(Euros euros) {
        return new BigDecimal(euros.plainText());
    }

    private static Map<String, Object> row(String key, Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("clé", key);
        row.put("valeur", value);
        return row;
    }

    /** The single values below a map, by dotted key; its lists of things become rows of their own sheets. */
    private static Map<String, Object> flatten(
            String sheet, String prefix, Map<?, ?> map, Map<String, Grid> grids, Optional<Integer> number) {
        Map<String, Object> flat = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String path = prefix + key;
            if (value instanceof Map<?, ?> inner) {
                flat.putAll(flatten(sheet, path + ".", inner, grids, number));
            } else if (value instanceof List<?> items && items.get(0) instanceof Map<?, ?>) {
                String name = sheet.isEmpty() ? path : sheet + "." + path;
                items.forEach(item -> addRow(name, (Map<?, ?>) item, grids, number));
            } else {
                flat.put(path, value instanceof List<?> items ? joined(items) : value);
            }
        });
        return flat;
    }

    private static void addRow(String name, Map<?, ?> item, Map<String, Grid> grids, Optional<Integer> parent) {
        Grid grid = grids.computeIfAbsent(name, none -> new Grid());
        int number = grid.rows().size() + 1;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(NUMBER, number);
        parent.ifPresent(above -> row.put(PARENT, above));
        // Its place first: rows of the sheets below refer to it.
        grid.rows().add(row);
        row.putAll(flatten(lastOf(name), "", item, grids, Optional.of(number)));
        grid.columns().addAll(row.keySet());
    }

    private static String joined(List<?> items) {
        List<String> texts = items.stream().map(Object::toString).toList();
        return texts.stream().anyMatch(text -> text.indexOf(';') >= 0)
                ? String.join("\n", texts) + "\n"
                : String.join("; ", texts);
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void fill(Worksheet sheet, Grid grid) {
        int column = 0;
        for (String header : grid.columns()) {
            sheet.value(0, column, header);
            sheet.style(0, column).bold().set();
            int widest = header.length();
            int row = 0;
            for (Map<String, Object> values : grid.rows()) {
                row++;
                Object value = values.getOrDefault(header, "");
                widest = Math.max(widest, value.toString().length());
                put(sheet, row, column, value);
            }
            sheet.width(column, Math.min(widest, WIDEST) + 2.0);
            column++;
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal amount) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format("#,##0.00").set();
        } else if (value instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (!value.equals("")) {
            sheet.value(row, column, value instanceof Boolean ? "oui" : value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** The document that these sheets hold, by name. */
    static Piece read(Map<String, List<SheetRow>> sheets) {
        Map<String, Piece> root = new LinkedHashMap<>();
        Map<String, Map<String, Map<String, Piece>>> numbered = new HashMap<>();
        sheets.getOrDefault(MAIN, List.of()).stream().skip(1).forEach(row -> {
            if (row.cells().size() > 1 && !row.cells().get(1).isEmpty()) {
                Place place = new Place.At(MAIN, 1, row.line());
                put(
                        root,
                        row.cells().get(0).strip(),
                        new Piece.Cell(place, row.cells().get(1)),
                        place);
            }
        });
        sheets.forEach((name, rows) -> {
            if (!name.equals(MAIN) && !rows.isEmpty()) {
                rows.stream().skip(1).forEach(row -> attach(name, rows.get(0).cells(), row, root, numbered));
            }
        });
        return new Piece.Keys(new Place.At(MAIN, 0, 1), root);
    }

    private static void attach(
            String name,
            List<String> headers,
            SheetRow row,
            Map<String, Piece> root,
            Map<String, Map<String, Map<String, Piece>>> numbered) {
        Map<String, Piece> keys = new LinkedHashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = i < headers.size() ? headers.get(i).strip() : "";
            String text = row.cells().get(i);
            Place place = new Place.At(name, i, row.line());
            if (header.equals(NUMBER) || header.equals(PARENT)) {
                numbers.put(header, text.strip());
            } else if (!text.isEmpty()) {
                put(keys, header, new Piece.Cell(place, text), place);
            }
        }
        Place start = new Place.At(name, 0, row.line());
        numbered.computeIfAbsent(lastOf(name), none -> new HashMap<>()).put(numbers.getOrDefault(NUMBER, ""), keys);
        int dot = name.indexOf('.');
        Map<String, Piece> owner = dot < 0
                ? root
                : Optional.ofNullable(numbered.getOrDefault(name.substring(0, dot), Map.of())
                                .get(numbers.getOrDefault(PARENT, "")))
                        .orElseThrow(() -> orphan(start, name.substring(0, dot), numbers, numbered));
        list(owner, name.substring(dot + 1), start).add(new Piece.Keys(start, keys));
    }

    private static Trouble orphan(
            Place place,
            String parent,
            Map<String, String> numbers,
            Map<String, Map<String, Map<String, Piece>>> numbered) {
        String expected = numbered.getOrDefault(parent, Map.of()).keySet().stream()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Trouble(
                place,
                Message.of(DocumentProblem.UNREADABLE_VALUE, "value", numbers.getOrDefault(PARENT, ""))
                        .with("expected", PARENT + " (" + parent + ") " + expected));
    }

    private static void put(Map<String, Piece> keys, String path, Piece piece, Place place) {
        String last = lastOf(path);
        if (inner(keys, path, place).put(last, piece) != null) {
            throw new Trouble(place, Message.of(DocumentProblem.KEY_TWICE, "key", path));
        }
    }

    private static List<Piece> list(Map<String, Piece> keys, String path, Place place) {
        Map<String, Piece> holder = inner(keys, path, place);
        return holder.computeIfAbsent(lastOf(path), none -> new Piece.Items(place, new ArrayList<>()))
                .items();
    }

    /** The keys that hold the last one of a dotted path, made on the way where they are not there yet. */
    private static Map<String, Piece> inner(Map<String, Piece> keys, String path, Place place) {
        Map<String, Piece> holder = keys;
        for (int dot = path.indexOf('.'), from = 0; dot >= 0; from = dot + 1, dot = path.indexOf('.', from)) {
            holder = holder.computeIfAbsent(
                            path.substring(from, dot), none -> new Piece.Keys(place, new LinkedHashMap<>()))
                    .keys();
        }
        return holder;
    }
}
