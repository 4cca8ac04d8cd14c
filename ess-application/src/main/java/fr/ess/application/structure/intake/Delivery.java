package fr.ess.application.structure.intake;

import fr.ess.application.operation.OperationId;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Progress;
import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.IdentityConflict.Bearer;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureKeeper.Outcome;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.domain.shared.Message;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.StructureId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One table going in. Rows about one structure may stand far apart: a first pass finds which numbers come back, so that
 * only those rows wait for each other in memory and all others go straight through.
 */
final class Delivery {

    private static final int ROWS_BETWEEN_SIGNS = 256;

    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final ImportStructuresCommand command;
    private final Sheet sheet;
    private final ColumnMapping mapping;
    private final RowReader reader;
    private final Progress progress;
    private long lines;
    private long setAside;

    Delivery(
            StructureKeeper keeper,
            Proposals proposals,
            ImportStructuresCommand command,
            Sheet sheet,
            ColumnMapping mapping,
            RowReader reader,
            Progress progress) {
        this.keeper = keeper;
        this.proposals = proposals;
        this.command = command;
        this.sheet = sheet;
        this.mapping = mapping;
        this.reader = reader;
        this.progress = progress;
    }

    /** Says what an import would do; saves nothing. */
    ImportReport compare() {
        Intake intake = intake(Optional.empty());
        takeIn(intake);
        return report(intake, Optional.empty());
    }

    /** Imports, noting each structure touched. */
    ImportReport store(Journal journal) {
        Intake intake = intake(Optional.of(journal));
        keeper.fill(() -> takeIn(intake));
        return report(intake, Optional.of(journal.operation()));
    }

    private Intake intake(Optional<Journal> journal) {
        return new Intake(keeper, proposals, command.source(), journal);
    }

    private void takeIn(Intake intake) {
        Set<Identifier> comingBack = numbersThatComeBack();
        WaitingRows waiting = new WaitingRows();
        eachDraft(sheet.format().size(), intake::say, (row, draft) -> {
            Set<Identifier> numbers = identifiers(draft);
            if (Collections.disjoint(numbers, comingBack)) {
                take(row.line(), draft, intake);
            } else {
                waiting.add(row.line(), draft, numbers);
            }
        });
        waiting.gathered().forEach(rows -> {
            rows.lost().forEach(lost -> intake.say(differing(lost, rows.line())));
            take(rows.line(), rows.draft(), intake);
        });
        intake.close(setAside);
    }

    private void take(long line, RowDraft draft, Intake intake) {
        intake.take(line, draft.record(command.source(), command.statedOn(), intake.operation()), settled -> {});
    }

    private LineIssue differing(WaitingRows.Lost lost, long first) {
        String headers = lost.fields().stream()
                .map(field ->
                        mapping.find(field.name()).map(MappedColumn::header).orElse(field.name()))
                .collect(Collectors.joining(", "));
        return new LineIssue(lost.line(), headers, "", Message.of(IntakeIssue.ROWS_DIFFER, "first", first), false);
    }

    private Set<Identifier> numbersThatComeBack() {
        Set<Identifier> seen = new HashSet<>();
        Set<Identifier> again = new HashSet<>();
        eachDraft(0, said -> {}, (row, draft) -> {
            identifiers(draft).stream().filter(number -> !seen.add(number)).forEach(again::add);
        });
        lines = 0;
        setAside = 0;
        return again;
    }

    private SortedSet<Identifier> identifiers(RowDraft draft) {
        return draft.record(command.source(), command.statedOn(), 0).identifiers();
    }

    private void eachDraft(long bytesBefore, Consumer<LineIssue> said, BiConsumer<SheetRow, RowDraft> use) {
        long total = 2 * sheet.format().size();
        for (SheetRow row : sheet) {
            if (!mapping.isData(row)) {
                continue;
            }
            lines++;
            Optional<RowDraft> draft =
                    RejectedLines.read(row, mapping, reader, issue -> said.accept(located(row.line(), issue)));
            draft.ifPresentOrElse(read -> use.accept(row, read), () -> setAside++);
            if (lines % ROWS_BETWEEN_SIGNS == 0) {
                progress.advance(bytesBefore + sheet.bytesRead(), total);
            }
        }
        progress.advance(bytesBefore + sheet.format().size(), total);
    }

    private LineIssue located(long line, CellIssue issue) {
        String header = mapping.find(issue.target()).map(MappedColumn::header).orElse(issue.target());
        return new LineIssue(line, header, issue.value(), issue.reason(), issue.blocking());
    }

    private ImportReport report(Intake intake, Optional<OperationId> operation) {
        List<StructureId> absent = intake.absent().toList();
        List<Bearer> named =
                keeper.named(absent.stream().limit(ImportReport.MOST_ABSENT).toList());
        Counts counts = new Counts(
                lines,
                setAside,
                intake.count(Outcome.ADDED),
                intake.count(Outcome.CHANGED),
                intake.count(Outcome.UNCHANGED),
                absent.size());
        return new ImportReport(
                sheet.format(),
                mapping,
                counts,
                intake.issues(),
                intake.issuesInAll(),
                intake.differences(),
                named,
                operation);
    }
}
