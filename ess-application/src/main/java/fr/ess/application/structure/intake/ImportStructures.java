package fr.ess.application.structure.intake;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Constraints;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.ColumnMapper;
import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappingFile;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.sheet.SheetWriter;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a table of structures in, as one recorded operation: everything that is right goes in, the rest is explained. */
public final class ImportStructures {

    private final Constraints constraints;
    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final SheetSource sheets;
    private final SheetWriter writer;
    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final IndexDirectory index;

    @Inject
    public ImportStructures(
            Constraints constraints,
            UnitOfWork unitOfWork,
            RecordedWork work,
            SheetSource sheets,
            SheetWriter writer,
            StructureKeeper keeper,
            Proposals proposals,
            ConsultTerritories territories,
            OfficialGeographySource geography,
            IndexDirectory index) {
        this.constraints = constraints;
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.sheets = sheets;
        this.writer = writer;
        this.keeper = keeper;
        this.proposals = proposals;
        this.territories = territories;
        this.geography = geography;
        this.index = index;
    }

    /**
     * Imports the table, or only says what an import would do. The same table twice changes nothing. Structures that the
     * table no longer holds are named and kept. A large directory is then
     * given its image ({@link IndexDirectory}).
     *
     * @throws EssException the refusals of {@link SheetSource} and {@link ColumnMapper}; NO_NAME_COLUMN when no column
     *     names or numbers the structures; TERRITORY_NOT_FOUND; INVALID_FILTER for a source that takes the
     *     mission's name without its kind: curated values are never replaced by accident. Nothing was changed.
     */
    public ImportReport run(ImportStructuresCommand given, Progress progress) {
        ImportStructuresCommand command = constraints.check(given);
        if (command.source().name().equalsIgnoreCase(Source.MISSION.name())
                && command.source().kind() != Source.MISSION.kind()) {
            throw new EssException(ErrorCode.INVALID_FILTER, "filter", "source")
                    .with("value", command.source().name());
        }
        try (Sheet sheet = sheets.open(command.file())) {
            Delivery delivery =
                    new Delivery(keeper, proposals, command, sheet, mapping(sheet, command), reader(command), progress);
            if (command.dryRun()) {
                return unitOfWork.preview(delivery::compare);
            }
            ImportReport report = work.run(
                    OperationKind.IMPORT_STRUCTURES,
                    command.actor(),
                    command.file().getFileName().toString(),
                    delivery::store);
            index.follow();
            return report;
        }
    }

    /** Writes the lines that an import sets aside, as they stand in the file, each with its number and its reasons. */
    public void writeSetAside(ImportStructuresCommand command, RejectedLines.Wording wording, OutputStream out) {
        try (Sheet sheet = sheets.open(command.file())) {
            ColumnMapping mapping = mapping(sheet, command);
            RejectedLines rejected = new RejectedLines(sheet, mapping, reader(command), wording);
            writer.write(rejected.header(), rejected, out);
        }
    }

    private static ColumnMapping mapping(Sheet sheet, ImportStructuresCommand command) {
        List<SheetRow> first = sheet.first(ColumnMapper.ROWS_TO_LOOK_AT);
        ColumnMapping mapping =
                ColumnMapper.propose(first, IntakeColumn.targets(), MappingFile.parse(command.mapping()));
        boolean identified =
                Stream.of(Fields.NAME, Fields.SIREN, Fields.RNA).anyMatch(field -> mapping.fills(field.name()))
                        || mapping.fills(IntakeColumn.SIRET.target());
        if (!identified) {
            throw new EssException(ErrorCode.NO_NAME_COLUMN, "file", command.file())
                    .with(
                            "seen",
                            mapping.columns().stream()
                                    .map(column -> "« " + column.header() + " »")
                                    .collect(Collectors.joining(", ")));
        }
        return mapping;
    }

    private RowReader reader(ImportStructuresCommand command) {
        Set<CommuneCode> preferred = command.territory()
                .map(name -> Set.copyOf(territories
                        .resolve(name)
                        .perimeter()
                        .communesOn(geography.geography().vintage())))
                .orElse(Set.of());
        return new RowReader(geography.gazetteer(), preferred);
    }
}
