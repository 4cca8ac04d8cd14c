package fr.ess.application.structure;

import fr.ess.application.shared.Messages;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.search.EntryColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The directory as a table: which columns, in which order. */
public final class ExportTable {

    private final List<ExportColumn> columns;

    private ExportTable(List<ExportColumn> columns) {
        this.columns = columns;
    }

    /** The columns that the audience may choose among. */
    public static List<Choice> choices(Audience audience, Messages messages) {
        return whole(audience).columns.stream()
                .map(column -> new Choice(column.name(), column.header(messages)))
                .toList();
    }

    /** A column by its stable name and its header. */
    public record Choice(String name, String header) {}

    /** Every column that the audience may see. */
    public static ExportTable whole(Audience audience) {
        return new ExportTable(ExportColumn.ALL.stream()
                .filter(column -> audience.maySee(column.audience()))
                .toList());
    }

    /**
     * Some columns in the order asked, each as often as it is named.
     *
     * @param names of columns, between commas: stable ones, or headers whatever their accents and case
     * @throws EssException COLUMN_UNKNOWN for a name of none that the audience may see
     */
    public static ExportTable of(String names, Audience audience) {
        List<ExportColumn> known = whole(audience).columns;
        return new ExportTable(Arrays.stream(names.split(",", -1))
                .map(name -> find(name.strip(), known))
                .toList());
    }

    private static ExportColumn find(String name, List<ExportColumn> known) {
        return known.stream()
                .filter(column -> column.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.COLUMN_UNKNOWN, "column", name)
                        .with("known", known.stream().map(ExportColumn::name).collect(Collectors.joining(", "))));
    }

    List<String> header(Messages messages) {
        return columns.stream().map(column -> column.header(messages)).toList();
    }

    /** The same columns of the index; empty when it has not all of them. */
    Optional<List<EntryColumn>> lying() {
        List<EntryColumn> lying =
                columns.stream().flatMap(column -> column.lying().stream()).toList();
        return lying.size() == columns.size() ? Optional.of(lying) : Optional.empty();
    }

    /** A row for each structure, worked out by as many threads as there are. */
    List<List<String>> rows(List<StructureView> structures, Messages messages) {
        return structures.parallelStream()
                .map(structure -> row(structure, messages))
                .toList();
    }

    List<String> row(StructureView structure, Messages messages) {
        List<String> row = new ArrayList<>(columns.size());
        for (ExportColumn column : columns) {
            row.add(column.text().of(structure, messages));
        }
        return row;
    }
}
