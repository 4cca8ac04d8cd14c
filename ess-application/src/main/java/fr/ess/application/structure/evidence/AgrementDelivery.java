package fr.ess.application.structure.evidence;

import fr.ess.application.shared.Progress;
import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappedColumn;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.structure.Statement;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.evidence.AgrementsReport.Unknown;
import fr.ess.application.structure.intake.Attendance;
import fr.ess.application.structure.intake.Attendance.Meeting;
import fr.ess.application.structure.intake.Intake;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Message;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A list of agréments, gathered by known structure: several lines of one are several proofs. Used once, in a unit of work. */
final class AgrementDelivery {

    private static final Comparator<Proof> IN_ORDER = Comparator.comparing(Proof::kind)
            .thenComparing((Proof proof) -> proof.validity().first())
            .thenComparing((Proof proof) -> proof.validity().last())
            .thenComparing(Proof::issuer);

    private final ImportAgrementsCommand command;
    private final Sheet sheet;
    private final ColumnMapping mapping;
    private final Intake intake;
    private final Attendance sirens;
    private final Map<Siren, Gathered> gathered = new TreeMap<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private long unknownInAll;
    private long lines;
    private long setAside;
    private long undated;

    AgrementDelivery(
            ImportAgrementsCommand command,
            Sheet sheet,
            ColumnMapping mapping,
            StructureRepository structures,
            Intake intake) {
        this.command = command;
        this.sheet = sheet;
        this.mapping = mapping;
        this.intake = intake;
        this.sirens = Attendance.ofSirens(structures);
    }

    /** The lines about one structure: the first of them, and what they prove. */
    private record Gathered(long line, List<Proof> proofs) {}

    AgrementsReport run(Progress progress) {
        for (SheetRow row : sheet) {
            if (mapping.isData(row)) {
                lines++;
                read(row);
                progress.advance(sheet.bytesRead(), sheet.format().size());
            }
        }
        gathered.forEach(this::take);
        List<Proof> all =
                gathered.values().stream().flatMap(one -> one.proofs.stream()).toList();
        long over = all.stream()
                .filter(proof -> proof.validity().last().isBefore(command.on()))
                .count();
        return new AgrementsReport(
                sheet.format(),
                mapping,
                intake.end(lines, unknownInAll, setAside, intake.absent().toList()),
                all.size(),
                over,
                undated,
                unknown,
                unknownInAll);
    }

    private void read(SheetRow row) {
        int surplus = mapping.surplus(row);
        if (surplus > 0) {
            Message message = Message.of(IntakeIssue.SURPLUS_CELLS, "surplus", surplus)
                    .with("expected", mapping.columns().size());
            intake.say(new LineIssue(row.line(), "", "", message, true));
            setAside++;
            return;
        }
        AgrementRow line = new AgrementRow(mapping, row, issue -> intake.say(located(row, issue)));
        Optional<Siren> siren = line.siren();
        Optional<Proof> proof = line.proof(command.kind(), command.on());
        if (siren.isEmpty() || proof.isEmpty()) {
            setAside++;
        } else if (sirens.meet(Long.parseLong(siren.get().number())) == Meeting.UNEXPECTED) {
            unknownInAll++;
            if (unknown.size() < AgrementsReport.MOST_UNKNOWN) {
                unknown.add(new Unknown(row.line(), siren.get().number(), line.name()));
            }
        } else {
            undated += line.isUndated() ? 1 : 0;
            gathered.computeIfAbsent(siren.get(), first -> new Gathered(row.line(), new ArrayList<>()))
                    .proofs
                    .add(proof.get());
        }
    }

    private LineIssue located(SheetRow row, CellIssue issue) {
        String header = mapping.find(issue.target()).map(MappedColumn::header).orElse(issue.target());
        return new LineIssue(row.line(), header, issue.value(), issue.reason(), issue.blocking());
    }

    private void take(Siren siren, Gathered lines) {
        intake.take(
                lines.line,
                new Statement(Identifier.of(siren), structure -> Optional.of(record(siren, lines, structure)), false),
                settled -> {});
    }

    private SourceRecord record(Siren siren, Gathered lines, Structure structure) {
        List<Proof> proofs = lines.proofs.stream()
                .map(proof -> sinceFirstSeen(proof, structure))
                .distinct()
                .sorted(IN_ORDER)
                .toList();
        return new SourceRecord(
                command.source(), command.on(), intake.operation(), Facts.of(Fields.SIREN, siren), List.of(), proofs);
    }

    /** What an earlier list proved without dates, and this one proves again, holds since the earlier one. */
    private Proof sinceFirstSeen(Proof proof, Structure structure) {
        if (!proof.validity().equals(DateRange.from(command.on()))) {
            return proof;
        }
        LocalDate first = structure.statedBy(command.source()).stream()
                .flatMap(record -> record.proofs().stream())
                .filter(earlier -> earlier.kind() == proof.kind()
                        && earlier.issuer().equals(proof.issuer())
                        && earlier.validity().end().isEmpty()
                        && earlier.validity().first().isBefore(command.on()))
                .map(earlier -> earlier.validity().first())
                .min(Comparator.naturalOrder())
                .orElse(command.on());
        return new Proof(proof.kind(), DateRange.from(first), proof.issuer(), proof.limitedTo());
    }
}
