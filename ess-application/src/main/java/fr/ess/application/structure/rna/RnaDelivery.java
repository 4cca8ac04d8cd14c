package fr.ess.application.structure.rna;

import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Feed;
import fr.ess.application.shared.Progress;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetPart;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureKeeper.Outcome;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.duplicate.FindDuplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.intake.Intake;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.KnownNumbers;
import fr.ess.application.structure.intake.KnownRegister;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.MetNumbers;
import fr.ess.application.structure.intake.RowDraft;
import fr.ess.application.structure.intake.RowReader;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.application.structure.intake.WrittenPlaces;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.duplicate.Likeness;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The tables of one file of the RNA going in. Used once, inside a unit of work. */
final class RnaDelivery {

    /** The register as it is kept since it became national. */
    static final Source NEWER = new Source("RNA", SourceKind.REGISTER);

    /** What prefectures knew before. */
    static final Source OLDER = new Source("RNA import", SourceKind.REGISTER);

    /** Associations added beyond these are not compared here with those that look like them. */
    static final int MOST_COMPARED = 20_000;

    private static final int MOST_ALIKE = 1_000;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int LINES_BETWEEN_SIGNS = 16_384;
    private static final int BATCHES_AHEAD = 2;

    private final ImportRnaCommand command;
    private final KnownRegister layout;
    private final List<SheetPart> parts;
    private final WrittenPlaces places;
    private final StructureKeeper keeper;
    private final StructureRepository structures;
    private final FindDuplicates duplicates;
    private final RowReader reader;
    private final Source source;
    private final Intake intake;
    private final KnownNumbers known;
    private final MetNumbers met = new MetNumbers();
    private final List<Structure> newcomers = new ArrayList<>();
    private long lines;
    private long outside;
    private long dissolved;
    private long continued;
    private long setAside;

    RnaDelivery(
            ImportRnaCommand command,
            KnownRegister layout,
            List<SheetPart> parts,
            WrittenPlaces places,
            RowReader reader,
            Keeping keeping,
            Optional<Journal> journal) {
        this.command = command;
        this.layout = layout;
        this.parts = parts;
        this.places = places;
        this.reader = reader;
        this.keeper = keeping.keeper();
        this.structures = keeping.structures();
        this.duplicates = keeping.duplicates();
        this.source = source(layout);
        this.intake = new Intake(keeping.keeper(), keeping.proposals(), source, journal);
        this.known = KnownNumbers.of(structures);
    }

    /** Where associations are kept and compared. */
    record Keeping(
            StructureKeeper keeper, Proposals proposals, StructureRepository structures, FindDuplicates duplicates) {}

    /** The two layouts speak each for itself. */
    private static Source source(KnownRegister layout) {
        return layout == KnownRegister.RNA_IMPORT ? OLDER : NEWER;
    }

    /** Says what an import would do; saves nothing. */
    RnaReport compare(Progress progress) {
        read(progress);
        return report();
    }

    /** Imports. */
    RnaReport store(Progress progress) {
        keeper.fill(() -> read(progress));
        return report();
    }

    /** The next rows are read while some are stored. */
    private void read(Progress progress) {
        long total = parts.stream().mapToLong(SheetPart::size).sum();
        try (Feed<ReadRows> batches = new Feed<>("rna rows", BATCHES_AHEAD, this::readParts)) {
            for (var some = batches.next(); some.isPresent(); some = batches.next()) {
                settle(some.get().rows);
                progress.advance(some.get().bytes, total);
            }
        }
        progress.advance(total, total);
    }

    private void readParts(Consumer<ReadRows> taker) {
        long done = 0;
        for (SheetPart part : parts) {
            read(part, done, taker);
            done += part.size();
        }
    }

    private RnaReport report() {
        List<StructureId> gone = intake.absent().filter(this::shouldBeThere).toList();
        return new RnaReport(
                layout, parts.size(), intake.end(lines, outside, setAside, gone), dissolved, continued, alike());
    }

    private Optional<Duplicates> alike() {
        return newcomers.size() > MOST_COMPARED
                ? Optional.empty()
                : Optional.of(duplicates.findLike(newcomers, Likeness.PROBABLE.from(), MOST_ALIKE));
    }

    /** Whether the register places the structure where this delivery looks. */
    private boolean shouldBeThere(StructureId id) {
        return places.areAll()
                || structures.find(id).stream()
                        .flatMap(structure -> structure.statedBy(source).stream())
                        .flatMap(record -> record.establishments().stream())
                        .flatMap(place -> place.address().commune().stream())
                        .anyMatch(places::hold);
    }

    private void read(SheetPart part, long done, Consumer<ReadRows> taker) {
        try (Sheet sheet = part.open()) {
            RnaColumns columns = RnaColumns.of(sheet, layout, command.file().resolve(part.name()));
            List<ReadRow> read = new ArrayList<>();
            Iterator<SheetRow> rows = sheet.iterator();
            rows.next();
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                lines++;
                List<CellIssue> issues = new ArrayList<>();
                Optional<SourceRecord> record = record(row, columns, issues::add);
                if (record.isPresent() || !issues.isEmpty()) {
                    read.add(new ReadRow(part.name(), row.line(), issues, record));
                }
                if (read.size() == ROWS_AT_ONCE || lines % LINES_BETWEEN_SIGNS == 0) {
                    taker.accept(new ReadRows(List.copyOf(read), done + sheet.bytesRead()));
                    read.clear();
                }
            }
            taker.accept(new ReadRows(List.copyOf(read), done + part.size()));
        }
    }

    /** What a row states, unless it is passed over or set aside. */
    private Optional<SourceRecord> record(SheetRow row, RnaColumns columns, Consumer<CellIssue> said) {
        Optional<Message> damaged = IntakeIssue.damage(row, columns.width());
        if (damaged.isPresent()) {
            said.accept(new CellIssue("", "", damaged.get(), true));
            setAside++;
            return Optional.empty();
        }
        Optional<Identifier> number = columns.number(row);
        boolean isKnown = number.filter(known::mayHold).isPresent();
        if (!isKnown && !columns.lies(row, places)) {
            outside++;
        } else if (!isKnown && columns.position(row) == Position.CONTINUED) {
            continued++;
        } else if (!isKnown && columns.position(row).isOver() && !command.dissolved()) {
            dissolved++;
        } else if (number.isPresent() && !met.meet(number.get())) {
            said.accept(new CellIssue("id", number.get().value(), Message.of(RnaIssue.REPEATED), true));
            setAside++;
        } else {
            Map<String, String> cells = columns.cells(row, said);
            Optional<RowDraft> draft = reader.read(target -> cells.getOrDefault(target, ""), said);
            setAside += draft.isEmpty() ? 1 : 0;
            return draft.map(stated -> stated.record(source, command.on(), intake.operation()));
        }
        return Optional.empty();
    }

    /** Takes in what rows state. */
    private void settle(List<ReadRow> rows) {
        IdentityHashMap<SourceRecord, List<CellIssue>> joinings = new IdentityHashMap<>();
        Iterator<Settled> settled = intake.settle(
                        rows.stream().flatMap(row -> row.record.stream()).toList(), (record, bearers) -> {
                            List<CellIssue> said = new ArrayList<>();
                            joinings.put(record, said);
                            return new RnaJoining(source, bearers).join(record, said::add);
                        })
                .iterator();
        for (ReadRow row : rows) {
            row.issues.forEach(issue -> intake.say(row.located(issue)));
            row.record.ifPresent(record -> {
                Objects.requireNonNull(joinings.get(record)).forEach(issue -> intake.say(row.located(issue)));
                count(intake.taken(row.line, settled.next()));
            });
        }
    }

    private void count(Settled settled) {
        if (settled.outcome() == Outcome.ADDED && newcomers.size() <= MOST_COMPARED) {
            newcomers.add(settled.structure());
        }
    }

    /**
     * A row that was read.
     *
     * @param part the table it stands in
     * @param issues what is to be said of it
     * @param record what it states; empty when it was set aside
     */
    private record ReadRow(String part, long line, List<CellIssue> issues, Optional<SourceRecord> record) {

        LineIssue located(CellIssue issue) {
            return new LineIssue(part, line, issue.target(), issue.value(), issue.reason(), issue.blocking());
        }
    }

    /**
     * Rows that were read one after the other.
     *
     * @param bytes how far the delivery was read
     */
    private record ReadRows(List<ReadRow> rows, long bytes) {}
}
