package fr.ess.application.structure.intake;

import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.domain.shared.Message;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The lines that an import sets aside, read again from the file: a person mends them and imports that file. */
public final class RejectedLines implements Iterable<List<String>> {

    private final Sheet sheet;
    private final ColumnMapping mapping;
    private final RowReader reader;
    private final Wording wording;

    RejectedLines(Sheet sheet, ColumnMapping mapping, RowReader reader, Wording wording) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.reader = reader;
        this.wording = wording;
    }

    /** How the two columns beside the file's own are named, and how reasons are put into words. */
    public record Wording(String line, String reason, Function<Message, String> sentence) {}

    /** Reads one row of a table; a row with cells beyond the header is refused, for its values may have shifted. */
    static Optional<RowDraft> read(SheetRow row, ColumnMapping mapping, RowReader reader, Consumer<CellIssue> said) {
        int surplus = mapping.surplus(row);
        if (surplus > 0) {
            Message message = Message.of(IntakeIssue.SURPLUS_CELLS, "surplus", surplus)
                    .with("expected", mapping.columns().size());
            said.accept(new CellIssue("", "", message, true));
            return Optional.empty();
        }
        return reader.read(target -> mapping.cell(row, target), said);
    }

    List<String> header() {
        List<String> header = new ArrayList<>(
                mapping.columns().stream().map(MappedColumn::header).toList());
        header.add(wording.line());
        header.add(wording.reason());
        return header;
    }

    @Override
    public Iterator<List<String>> iterator() {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(mapping::isData)
                .flatMap(row -> rejected(row).stream())
                .iterator();
    }

    private Optional<List<String>> rejected(SheetRow row) {
        List<Message> reasons = new ArrayList<>();
        Optional<RowDraft> draft = read(row, mapping, reader, issue -> {
            if (issue.blocking()) {
                reasons.add(issue.reason());
            }
        });
        if (draft.isPresent()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            cells.add(row.cell(i));
        }
        cells.add(Long.toString(row.line()));
        cells.add(reasons.stream().map(wording.sentence()).collect(Collectors.joining(" ")));
        return Optional.of(cells);
    }
}
