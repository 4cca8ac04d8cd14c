package fr.ess.application.structure.evidence;

import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** One line of a list of agréments being read: each question is empty when something that sets the line aside was said. */
final class AgrementRow {

    private final ColumnMapping mapping;
    private final SheetRow row;
    private final Consumer<CellIssue> said;

    AgrementRow(ColumnMapping mapping, SheetRow row, Consumer<CellIssue> said) {
        this.mapping = mapping;
        this.row = row;
        this.said = said;
    }

    private String cell(AgrementColumn column) {
        return mapping.cell(row, column.target());
    }

    String name() {
        return cell(AgrementColumn.NAME);
    }

    /** Who is meant: by the SIREN, else by the SIREN that the SIRET begins with; both must agree. */
    Optional<Siren> siren() {
        String siren = cell(AgrementColumn.SIREN);
        String siret = cell(AgrementColumn.SIRET);
        if (siren.isEmpty() && siret.isEmpty()) {
            return refuse(AgrementColumn.SIREN, Message.of(AgrementIssue.NUMBER_MISSING));
        }
        Optional<Siren> own = siren.isEmpty() ? Optional.empty() : read(AgrementColumn.SIREN, Siren.parse(siren));
        Optional<Siren> held = siret.isEmpty()
                ? Optional.empty()
                : read(AgrementColumn.SIRET, Siret.parse(siret).map(Siret::siren));
        if (own.isPresent() == siren.isEmpty() || held.isPresent() == siret.isEmpty()) {
            return Optional.empty();
        }
        if (own.isPresent() && held.isPresent() && !own.equals(held)) {
            return refuse(AgrementColumn.SIRET, Message.of(IntakeIssue.SIREN_SIRET_DISAGREE, "siren", own.get()));
        }
        return own.or(() -> held);
    }

    /**
     * What it proves.
     *
     * @param usual the kind of a line that says none
     * @param on the day of the list, from which an undated proof holds
     */
    Optional<Proof> proof(ProofKind usual, LocalDate on) {
        String written = cell(AgrementColumn.KIND);
        Optional<ProofKind> kind = written.isEmpty() ? Optional.of(usual) : ProofKind.ofSigle(written);
        if (kind.isEmpty()) {
            return refuse(
                    AgrementColumn.KIND,
                    Message.of(AgrementIssue.KIND_UNKNOWN, "known", String.join(", ", ProofKind.sigles())));
        }
        return validity(kind.get(), on)
                .map(days -> new Proof(kind.get(), days, cell(AgrementColumn.ISSUER), Optional.empty()));
    }

    boolean isUndated() {
        return cell(AgrementColumn.FROM).isEmpty() && cell(AgrementColumn.UNTIL).isEmpty();
    }

    private Optional<DateRange> validity(ProofKind kind, LocalDate on) {
        String from = cell(AgrementColumn.FROM);
        String until = cell(AgrementColumn.UNTIL);
        Optional<LocalDate> first = day(AgrementColumn.FROM);
        Optional<LocalDate> last = day(AgrementColumn.UNTIL);
        if (first.isPresent() == from.isEmpty() || last.isPresent() == until.isEmpty()) {
            return Optional.empty();
        }
        if (kind.hasTerm() && last.isEmpty()) {
            return refuse(AgrementColumn.UNTIL, Message.of(IntakeIssue.AGREMENT_WITHOUT_END));
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            return refuse(
                    AgrementColumn.UNTIL, Message.of(IntakeIssue.AGREMENT_ENDS_BEFORE_START, "start", first.get()));
        }
        LocalDate start = isUndated() ? on : first.orElse(LocalDate.MIN);
        return Optional.of(new DateRange(start, last.orElse(LocalDate.MAX)));
    }

    private Optional<LocalDate> day(AgrementColumn column) {
        String written = cell(column);
        return written.isEmpty() ? Optional.empty() : read(column, Fields.CREATED_ON.read(written));
    }

    private <T> Optional<T> read(AgrementColumn column, Parsed<T> parsed) {
        return parsed.fold(Optional::of, reason -> refuse(column, reason));
    }

    private <T> Optional<T> refuse(AgrementColumn column, Message reason) {
        said.accept(new CellIssue(column.target(), cell(column), reason, true));
        return Optional.empty();
    }
}
