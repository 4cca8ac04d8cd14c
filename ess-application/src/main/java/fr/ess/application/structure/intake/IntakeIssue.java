package fr.ess.application.structure.intake;

import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.util.List;
import java.util.Optional;

/** What can be said of a row beyond the values of its cells. */
public enum IntakeIssue implements MessageCode {
    NAME_MISSING,
    SURPLUS_CELLS,
    /** A register writes all its cells: a row with fewer was cut. */
    MISSING_CELLS,
    SIREN_SIRET_DISAGREE,
    COMMUNE_UNRESOLVED,
    COMMUNE_AMBIGUOUS,
    /** Two numbers of degrees are needed, and make a point of the globe. */
    POSITION_UNREADABLE,
    /** A closed establishment is continued by another one. */
    SUCCESSOR_ITSELF,
    /** An agrément needs its end: without one nobody could say that it still holds. */
    AGREMENT_WITHOUT_END,
    AGREMENT_ENDS_BEFORE_START,
    /** Two rows about one structure say otherwise: what the first says stands. */
    ROWS_DIFFER,
    NUMBER_SHARED;

    /** Why no cell of a register's row can be trusted: it has fewer cells than its header, or values beyond it. */
    public static Optional<Message> damage(SheetRow row, int width) {
        List<String> cells = row.cells();
        if (cells.size() < width) {
            return Optional.of(
                    Message.of(MISSING_CELLS, "missing", width - cells.size()).with("expected", width));
        }
        return cells.subList(width, cells.size()).stream().allMatch(String::isBlank)
                ? Optional.empty()
                : Optional.of(Message.of(SURPLUS_CELLS, "surplus", cells.size() - width)
                        .with("expected", width));
    }

    @Override
    public String key() {
        return MessageCode.key("row", this);
    }
}
