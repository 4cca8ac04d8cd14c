package fr.ess.application.structure.intake;

import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.structure.Statement;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureKeeper.Joining;
import fr.ess.application.structure.StructureKeeper.Outcome;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.application.structure.intake.ImportReport.Difference;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.FieldChange;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.StructureStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What one source states going in, whatever the form of its delivery: each record is settled in the directory, or only
 * compared with it; what became of all of them is counted, and the first differences and issues are kept. Used once, inside
 * a unit of work; memory does not grow with the delivery, but for a few bytes a structure that the source spoke of before.
 */
public final class Intake {

    /** Of more structures the journal keeps the number, as of all that SIRENE brings; their history tells which they were. */
    private static final long MOST_NOTED = 10_000;

    private static final int MOST_WAITING = 500;

    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final Optional<Journal> journal;
    private final Attendance attendance;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<Difference> differences = new ArrayList<>();
    private final List<LineIssue> issues = new ArrayList<>();
    private final List<Line> waiting = new ArrayList<>();
    private long issuesInAll;
    private long noted;
    private long ceased;
    private long moved;

    /**
     * An intake of one source.
     *
     * @param journal where to note what is changed, or empty to change nothing and say what would be
     */
    public Intake(StructureKeeper keeper, Proposals proposals, Source source, Optional<Journal> journal) {
        this.keeper = keeper;
        this.proposals = proposals;
        this.journal = journal;
        this.attendance = new Attendance(keeper.knownFrom(source).stream().mapToLong(StructureId::value));
    }

    /** The id of the operation that records must bear; nobody will see that of a rehearsal. */
    public long operation() {
        return journal.map(open -> open.operation().value()).orElse(0L);
    }

    /**
     * Takes in what a line states of the structure that it designates by its numbers, a new one if need be; with others, by
     * the end at the latest.
     *
     * @param then hears what became of it
     */
    public void take(long line, SourceRecord record, Consumer<Settled> then) {
        take(new Line(line, Optional.of(record), Optional.empty(), then));
    }

    /** The same, of what a line states of all who bear a number; {@code then} hears what became of each. */
    public void take(long line, Statement statement, Consumer<Settled> then) {
        take(new Line(line, Optional.empty(), Optional.of(statement), then));
    }

    private void take(Line line) {
        boolean otherKind = !waiting.isEmpty() && waiting.get(0).record.isPresent() != line.record.isPresent();
        if (otherKind || waiting.size() == MOST_WAITING) {
            takeWaiting();
        }
        waiting.add(line);
    }

    private void takeWaiting() {
        List<Line> lines = List.copyOf(waiting);
        waiting.clear();
        List<SourceRecord> records =
                lines.stream().flatMap(line -> line.record.stream()).toList();
        List<Statement> statements =
                lines.stream().flatMap(line -> line.statement.stream()).toList();
        Iterator<List<Settled>> settled = (records.isEmpty()
                        ? settle(statements)
                        : settle(records, Joining.BY_NUMBERS).stream().map(List::of))
                .iterator();
        for (Line line : lines) {
            settled.next().forEach(one -> line.then.accept(taken(line.number, one)));
            line.saidAfter.forEach(this::keep);
        }
    }

    private Stream<List<Settled>> settle(List<Statement> statements) {
        return statements.isEmpty()
                ? Stream.empty()
                : (journal.isPresent() ? keeper.settleStatements(statements) : keeper.compareStatements(statements))
                        .stream();
    }

    /**
     * A line that waits to be taken in with others of its kind, which states a record or something of bearers.
     *
     * @param saidAfter what is to be said of the lines that follow
     */
    private record Line(
            long number,
            Optional<SourceRecord> record,
            Optional<Statement> statement,
            Consumer<Settled> then,
            List<LineIssue> saidAfter) {

        Line(long number, Optional<SourceRecord> record, Optional<Statement> statement, Consumer<Settled> then) {
            this(number, record, statement, then, new ArrayList<>());
        }
    }

    /** Takes many records in, in turn, with far fewer questions to the store; each is then to be {@link #taken}. */
    public List<Settled> settle(List<SourceRecord> records, Joining joining) {
        return journal.isPresent() ? keeper.settle(records, joining) : keeper.compare(records, joining);
    }

    /** Counts and reports what became of the record of a line. */
    public Settled taken(long line, Settled settled) {
        outcomes.merge(settled.outcome(), 1L, Long::sum);
        attendance.meet(settled.id().value());
        journal.ifPresent(open -> note(settled, open));
        count(settled.changes());
        if (settled.outcome() != Outcome.UNCHANGED && differences.size() < ImportReport.MOST_DIFFERENCES) {
            String name = settled.record()
                    .facts()
                    .find(Fields.NAME)
                    .orElseGet(() -> settled.structure().profile().name());
            differences.add(new Difference(line, name, settled.outcome(), settled.changes()));
        }
        settled.shared().forEach((number, bearers) -> keep(shared(line, number, bearers)));
        return settled;
    }

    private void note(Settled settled, Journal open) {
        SourceRecord record = settled.record();
        if (settled.outcome() != Outcome.UNCHANGED) {
            String outcome = settled.outcome().word();
            if (++noted <= MOST_NOTED) {
                open.note(outcome, "structure:" + settled.id(), record.source().name());
            } else {
                open.count(outcome, 1);
            }
        }
        proposals.compare(settled.structure(), record, open);
    }

    private void count(List<FieldChange> changes) {
        if (changes.stream().anyMatch(Intake::ends)) {
            ceased++;
        }
        if (changes.stream().anyMatch(change -> change.labelKey().equals(SourceRecord.PLACES_CHANGED))) {
            moved++;
        }
    }

    private static boolean ends(FieldChange change) {
        return change.labelKey().equals(Fields.STATUS.key())
                && change.after().equals(Fields.STATUS.write(StructureStatus.CEASED));
    }

    private static LineIssue shared(long line, Identifier number, SortedSet<StructureId> bearers) {
        Message message =
                Message.of(IntakeIssue.NUMBER_SHARED, "number", number.value()).with("count", bearers.size());
        return new LineIssue(line, "", number.value(), message, false);
    }

    /** Keeps something to say of a line, as long as there is room, after what is said of those before it. */
    public void say(LineIssue issue) {
        if (!waiting.isEmpty() && waiting.get(waiting.size() - 1).saidAfter.size() == ImportReport.MOST_ISSUES) {
            takeWaiting();
        }
        if (waiting.isEmpty()) {
            keep(issue);
        } else {
            waiting.get(waiting.size() - 1).saidAfter.add(issue);
        }
    }

    private void keep(LineIssue issue) {
        issuesInAll++;
        if (issues.size() < ImportReport.MOST_ISSUES) {
            issues.add(issue);
        }
    }

    /** Counts at the end, under their words in the journal, what has no line there. */
    void close(long setAside) {
        takeWaiting();
        journal.ifPresent(open -> {
            open.count("unchanged", count(Outcome.UNCHANGED));
            open.count("set-aside", setAside);
        });
    }

    /**
     * Ends the intake of a register's file.
     *
     * @param gone those of {@link #absent} that the file should have held
     */
    public RegisterReport end(long lines, long outside, long setAside, List<StructureId> gone) {
        close(setAside);
        return new RegisterReport(
                new Counts(
                        lines,
                        outside,
                        setAside,
                        count(Outcome.ADDED),
                        count(Outcome.CHANGED),
                        moved,
                        ceased,
                        count(Outcome.UNCHANGED),
                        gone.size()),
                issues,
                issuesInAll,
                differences,
                keeper.named(gone.stream().limit(ImportReport.MOST_ABSENT).toList()),
                journal.map(Journal::operation));
    }

    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    List<LineIssue> issues() {
        return List.copyOf(issues);
    }

    long issuesInAll() {
        return issuesInAll;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** The structures that the source spoke of before and that were not taken in, by id. */
    public Stream<StructureId> absent() {
        takeWaiting();
        return attendance.absent().mapToObj(StructureId::new);
    }
}
