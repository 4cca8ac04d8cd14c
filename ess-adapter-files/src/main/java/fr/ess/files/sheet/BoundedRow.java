package fr.ess.files.sheet;

import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.nio.file.Path;
import java.util.List;

/** Rows within the limits of columns and cells, whatever the kind of file. */
final class BoundedRow {

    private BoundedRow() {}

    static SheetRow of(Path file, long line, List<String> cells) {
        if (cells.size() > SheetLimits.COLUMNS) {
            throw new EssException(ErrorCode.TOO_MANY_COLUMNS, "file", file)
                    .with("line", line)
                    .with("limit", SheetLimits.COLUMNS);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > SheetLimits.CELL) {
                throw new EssException(ErrorCode.CELL_TOO_LONG, "file", file)
                        .with("line", line)
                        .with("column", i + 1)
                        .with("limit", SheetLimits.CELL);
            }
        }
        return new SheetRow(line, cells);
    }
}
