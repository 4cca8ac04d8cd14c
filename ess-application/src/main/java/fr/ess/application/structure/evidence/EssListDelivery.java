package fr.ess.application.structure.evidence;

import fr.ess.application.shared.Progress;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.Statement;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.evidence.EssListReport.Unit;
import fr.ess.application.structure.intake.Attendance;
import fr.ess.application.structure.intake.Attendance.Meeting;
import fr.ess.application.structure.intake.Intake;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.MetNumbers;
import fr.ess.application.structure.intake.RegisterReport;
import fr.ess.application.structure.intake.RowReader;
import fr.ess.application.structure.intake.WrittenPlaces;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.qualification.MarkDifference.Mark;
import fr.ess.domain.structure.qualification.Qualifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The list of ESS France, compared with the directory line by line. Used once, inside a unit of work. */
final class EssListDelivery {

    static final Source SOURCE = new Source("ESS France", SourceKind.REGISTER);

    private static final int ROWS_BETWEEN_SIGNS = 1_024;

    /** A list that speaks of as many départements speaks of the whole country. */
    private static final int ALL_DEPARTEMENTS = 90;

    private final ImportEssListCommand command;
    private final EssListColumns columns;
    private final WrittenPlaces places;
    private final RowReader reader;
    private final Intake intake;
    private final Attendance sirens;
    private final MarkTally tally;
    private final MetNumbers newcomers = new MetNumbers();
    private final Set<String> departements = new HashSet<>();
    private final Set<String> unknownFamilies = new HashSet<>();
    private final List<Unit> missing = new ArrayList<>();
    private long missingInAll;
    private long lines;
    private long outside;
    private long setAside;
    private long listed;
    private long notListed;

    EssListDelivery(
            ImportEssListCommand command,
            EssListColumns columns,
            WrittenPlaces places,
            RowReader reader,
            Qualifier qualifier,
            StructureRepository structures,
            Intake intake) {
        this.command = command;
        this.columns = columns;
        this.places = places;
        this.reader = reader;
        this.intake = intake;
        this.tally = new MarkTally(qualifier, Mark.ESS_FRANCE_LIST, command.asOf());
        this.sirens = Attendance.ofSirens(structures);
    }

    EssListReport run(Sheet sheet, Progress progress) {
        Iterator<SheetRow> rows = sheet.iterator();
        rows.next();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            lines++;
            take(row);
            if (lines % ROWS_BETWEEN_SIGNS == 0) {
                progress.advance(sheet.bytesRead(), sheet.format().size());
            }
        }
        sirens.absent().mapToObj(EssListDelivery::siren).forEach(this::sayNotListed);
        progress.advance(sheet.format().size(), sheet.format().size());
        RegisterReport taken = intake.end(lines, outside, setAside, List.of());
        return new EssListReport(taken, listed, notListed, tally.done(), missing, missingInAll);
    }

    private void take(SheetRow row) {
        Optional<Message> damaged = IntakeIssue.damage(row, columns.width());
        Parsed<Siren> read = columns.siren(row);
        Optional<Message> refusal = damaged.or(read::reason);
        if (refusal.isPresent()) {
            setAside++;
            String column = damaged.isPresent() ? "" : EssListColumns.SIREN;
            String value = damaged.isPresent() ? "" : columns.writtenSiren(row);
            intake.say(new LineIssue(row.line(), column, value, refusal.get(), true));
            return;
        }
        departements.add(columns.departement(row));
        Siren siren = read.orThrow();
        Meeting meeting = sirens.meet(Long.parseLong(siren.number()));
        if (meeting == Meeting.FIRST) {
            sayListed(row, siren);
        } else if (meeting == Meeting.UNEXPECTED) {
            takeUnknown(row, siren);
        }
    }

    private void sayListed(SheetRow row, Siren siren) {
        SourceRecord evidence = evidence(row, siren);
        intake.take(
                row.line(),
                new Statement(
                        Identifier.of(siren),
                        structure ->
                                Optional.of(isNamedElsewhere(structure) ? evidence : described(row, siren, evidence)),
                        true),
                this::countListed);
    }

    private static boolean isNamedElsewhere(Structure structure) {
        return structure.records().stream()
                .filter(record -> !record.source().name().equals(SOURCE.name()))
                .anyMatch(record -> record.facts().find(Fields.NAME).isPresent());
    }

    private void countListed(Settled settled) {
        listed++;
        tally.count(settled.structure());
    }

    /** A unit that nobody knows: named or brought in where it lies in the territory asked about, else passed over. */
    private void takeUnknown(SheetRow row, Siren siren) {
        boolean asked = command.territory().isPresent() && places.hold("", columns.postcode(row), columns.commune(row));
        if (!asked) {
            outside++;
        } else if (newcomers.meet(Identifier.of(siren))) {
            if (command.add()) {
                intake.take(row.line(), described(row, siren, evidence(row, siren)), this::countListed);
            } else {
                miss(row, siren);
            }
        }
    }

    private void miss(SheetRow row, Siren siren) {
        missingInAll++;
        if (missing.size() < EssListReport.MOST_MISSING) {
            String place = (columns.postcode(row) + " " + columns.commune(row)).strip();
            missing.add(new Unit(row.line(), siren.number(), columns.name(row), place));
        }
    }

    private SourceRecord evidence(SheetRow row, Siren siren) {
        Facts facts = Facts.of(Fields.SIREN, siren).with(Fields.ESS_FRANCE_LISTED, true);
        return record(columns.family(row).fold(family -> facts.with(Fields.FAMILY, family), unknown -> {
            if (unknownFamilies.add(columns.writtenFamily(row).toLowerCase(Locale.ROOT))) {
                intake.say(
                        new LineIssue(row.line(), EssListColumns.FAMILY, columns.writtenFamily(row), unknown, false));
            }
            return facts;
        }));
    }

    /** With the name and the place, which registers tell better of whoever they know. */
    private SourceRecord described(SheetRow row, Siren siren, SourceRecord evidence) {
        Map<String, String> cells = Map.of(
                Fields.NAME.name(), columns.name(row),
                Fields.SIREN.name(), siren.number(),
                IntakeColumn.POSTCODE.target(), columns.postcode(row),
                IntakeColumn.COMMUNE.target(), columns.commune(row));
        return reader.read(target -> cells.getOrDefault(target, ""), issue -> {})
                .map(draft -> new SourceRecord(
                        SOURCE,
                        command.on(),
                        intake.operation(),
                        evidence.facts().orElse(draft.facts()),
                        draft.establishments(),
                        List.of()))
                .orElse(evidence);
    }

    private SourceRecord record(Facts facts) {
        return new SourceRecord(SOURCE, command.on(), intake.operation(), facts, List.of(), List.of());
    }

    private void sayNotListed(Siren siren) {
        SourceRecord stated = record(Facts.of(Fields.SIREN, siren).with(Fields.ESS_FRANCE_LISTED, false));
        intake.take(
                0,
                new Statement(
                        Identifier.of(siren),
                        structure -> isSpokenOf(structure) ? Optional.of(stated) : Optional.empty(),
                        true),
                settled -> {
                    notListed++;
                    tally.count(settled.structure());
                });
    }

    /** An extract of the list says nothing of those who are elsewhere, nor of those who closed all they had there. */
    private boolean isSpokenOf(Structure structure) {
        return departements.size() >= ALL_DEPARTEMENTS
                || structure.profile().establishments().stream()
                        .map(place -> place.value())
                        .filter(place -> place.headOffice() || !place.isClosed())
                        .flatMap(EssListDelivery::departement)
                        .anyMatch(departements::contains);
    }

    private static Stream<String> departement(Establishment place) {
        return place.address().commune().map(commune -> commune.departement()).stream();
    }

    private static Siren siren(long number) {
        return new Siren(String.format(Locale.ROOT, "%09d", number));
    }
}
