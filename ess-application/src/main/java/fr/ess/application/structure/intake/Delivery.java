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
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.application.structure.intake.ImportReport.Counts;
import fr.ess.application.structure.intake.ImportReport.Difference;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.domain.shared.Message;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
    private final List<LineIssue> issues = new ArrayList<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Set<StructureId> touched = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private long issuesInAll;
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
        takeIn(0, record -> keeper.compare(record));
        return report(Optional.empty());
    }

    /** Imports, noting each structure touched. */
    ImportReport store(Journal journal) {
        takeIn(journal.operation().value(), record -> {
            Settled settled = keeper.settle(record);
            if (settled.outcome() != Outcome.UNCHANGED) {
                journal.note(
                        settled.outcome().word(),
                        "structure:" + settled.id(),
                        record.source().name());
            }
            proposals.compare(settled.structure(), record, journal);
            return settled;
        });
        journal.count("unchanged", outcomes.getOrDefault(Outcome.UNCHANGED, 0L));
        journal.count("set-aside", setAside);
        return report(Optional.of(journal.operation()));
    }

    private void takeIn(long operation, Function<SourceRecord, Settled> settle) {
        Set<Identifier> comingBack = numbersThatComeBack();
        WaitingRows waiting = new WaitingRows();
        eachDraft(sheet.format().size(), (row, draft) -> {
            Set<Identifier> numbers = identifiers(draft);
            if (Collections.disjoint(numbers, comingBack)) {
                settled(row.line(), draft, operation, settle);
            } else {
                waiting.add(row.line(), draft, numbers);
            }
        });
        waiting.gathered().forEach(rows -> {
            rows.lost().forEach(lost -> say(differing(lost, rows.line())));
            settled(rows.line(), rows.draft(), operation, settle);
        });
    }

    private void settled(long line, RowDraft draft, long operation, Function<SourceRecord, Settled> settle) {
        Settled settled = settle.apply(draft.record(command.source(), command.statedOn(), operation));
        outcomes.merge(settled.outcome(), 1L, Long::sum);
        touched.add(settled.id());
        if (settled.outcome() != Outcome.UNCHANGED && differences.size() < ImportReport.MOST_DIFFERENCES) {
            differences.add(new Difference(line, name(draft), settled.outcome(), settled.changes()));
        }
        settled.shared().forEach((number, bearers) -> say(shared(line, number, bearers)));
    }

    private LineIssue differing(WaitingRows.Lost lost, long first) {
        String headers = lost.fields().stream()
                .map(field ->
                        mapping.find(field.name()).map(MappedColumn::header).orElse(field.name()))
                .collect(Collectors.joining(", "));
        return new LineIssue(lost.line(), headers, "", Message.of(IntakeIssue.ROWS_DIFFER, "first", first), false);
    }

    private static LineIssue shared(long line, Identifier number, SortedSet<StructureId> bearers) {
        Message message =
                Message.of(IntakeIssue.NUMBER_SHARED, "number", number.value()).with("count", bearers.size());
        return new LineIssue(line, "", number.value(), message, false);
    }

    private String name(RowDraft draft) {
        return draft.facts()
                .find(Fields.NAME)
                .orElseGet(() -> identifiers(draft).first().value());
    }

    private Set<Identifier> numbersThatComeBack() {
        Set<Identifier> seen = new HashSet<>();
        Set<Identifier> again = new HashSet<>();
        eachDraft(0, (row, draft) -> {
            identifiers(draft).stream().filter(number -> !seen.add(number)).forEach(again::add);
        });
        issues.clear();
        issuesInAll = 0;
        lines = 0;
        setAside = 0;
        return again;
    }

    private SortedSet<Identifier> identifiers(RowDraft draft) {
        return draft.record(command.source(), command.statedOn(), 0).identifiers();
    }

    private void eachDraft(long bytesBefore, BiConsumer<SheetRow, RowDraft> use) {
        long total = 2 * sheet.format().size();
        for (SheetRow row : sheet) {
            if (!mapping.isData(row)) {
                continue;
            }
            lines++;
            Optional<RowDraft> draft = read(row);
            draft.ifPresentOrElse(read -> use.accept(row, read), () -> setAside++);
            if (lines % ROWS_BETWEEN_SIGNS == 0) {
                progress.advance(bytesBefore + sheet.bytesRead(), total);
            }
        }
        progress.advance(bytesBefore + sheet.format().size(), total);
    }

    private Optional<RowDraft> read(SheetRow row) {
        return RejectedLines.read(row, mapping, reader, issue -> say(located(row.line(), issue)));
    }

    private LineIssue located(long line, CellIssue issue) {
        String header = mapping.find(issue.target()).map(MappedColumn::header).orElse(issue.target());
        return new LineIssue(line, header, issue.value(), issue.reason(), issue.blocking());
    }

    private void say(LineIssue issue) {
        issuesInAll++;
        if (issues.size() < ImportReport.MOST_ISSUES) {
            issues.add(issue);
        }
    }

    private ImportReport report(Optional<OperationId> operation) {
        List<StructureId> absent = keeper.knownFrom(command.source()).stream()
                .filter(id -> !touched.contains(id))
                .toList();
        List<Bearer> named =
                keeper.named(absent.stream().limit(ImportReport.MOST_ABSENT).toList());
        Counts counts = new Counts(
                lines,
                setAside,
                outcomes.getOrDefault(Outcome.ADDED, 0L),
                outcomes.getOrDefault(Outcome.CHANGED, 0L),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
                absent.size());
        return new ImportReport(sheet.format(), mapping, counts, issues, issuesInAll, differences, named, operation);
    }
}
