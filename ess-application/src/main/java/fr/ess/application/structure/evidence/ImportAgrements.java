package fr.ess.application.structure.evidence;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.ColumnMapper;
import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.MappingFile;
import fr.ess.application.sheet.NamedColumns;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.intake.Intake;
import fr.ess.application.structure.intake.KnownRegister;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Takes a list of agréments or conventions in, whatever its columns, as dated proofs about structures that are known; one
 * recorded operation that can be undone.
 */
public final class ImportAgrements {

    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final SheetSource sheets;
    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final StructureRepository structures;
    private final IndexDirectory index;

    @Inject
    public ImportAgrements(
            UnitOfWork unitOfWork,
            RecordedWork work,
            SheetSource sheets,
            StructureKeeper keeper,
            Proposals proposals,
            StructureRepository structures,
            IndexDirectory index) {
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.sheets = sheets;
        this.keeper = keeper;
        this.proposals = proposals;
        this.structures = structures;
        this.index = index;
    }

    /**
     * Imports the list, or only says what an import would do. The same list twice changes nothing. Who is not in the
     * directory is named, never added; who is no longer on the list keeps the proof until its end. A large directory is then
     * given its image ({@link IndexDirectory}).
     *
     * @throws EssException the refusals of {@link SheetSource} and {@link ColumnMapper}; REGISTER_HEADER_UNKNOWN for a
     *     national register, of which every line would prove something; AGREMENT_COLUMNS_MISSING when no column tells the
     *     SIREN or the SIRET; INVALID_FILTER for the mission as the source: its proofs are entered one by
     *     one. Nothing was changed.
     */
    public AgrementsReport run(ImportAgrementsCommand command, Progress progress) {
        if (command.source().name().equalsIgnoreCase(Source.MISSION.name())) {
            throw new EssException(ErrorCode.INVALID_FILTER, "filter", "source")
                    .with("value", command.source().name());
        }
        try (Sheet sheet = sheets.open(command.file())) {
            ColumnMapping mapping = mapping(sheet, command);
            if (command.dryRun()) {
                return unitOfWork.preview(() ->
                        delivery(command, sheet, mapping, Optional.empty()).run(progress));
            }
            AgrementsReport report = work.run(
                    OperationKind.IMPORT_AGREMENTS,
                    command.actor(),
                    command.file().getFileName().toString(),
                    journal -> delivery(command, sheet, mapping, Optional.of(journal))
                            .run(progress));
            index.follow();
            return report;
        }
    }

    private AgrementDelivery delivery(
            ImportAgrementsCommand command, Sheet sheet, ColumnMapping mapping, Optional<Journal> journal) {
        Intake intake = new Intake(keeper, proposals, command.source(), journal);
        return new AgrementDelivery(command, sheet, mapping, structures, intake);
    }

    private static ColumnMapping mapping(Sheet sheet, ImportAgrementsCommand command) {
        List<SheetRow> first = sheet.first(ColumnMapper.ROWS_TO_LOOK_AT);
        if (KnownRegister.of(NamedColumns.under(first.get(0))) != KnownRegister.OTHER) {
            throw KnownRegister.AGREMENTS.mistaken(first.get(0), command.file());
        }
        ColumnMapping mapping =
                ColumnMapper.propose(first, AgrementColumn.targets(), MappingFile.parse(command.mapping()));
        if (!mapping.fills(AgrementColumn.SIREN.target()) && !mapping.fills(AgrementColumn.SIRET.target())) {
            throw new EssException(
                            ErrorCode.AGREMENT_COLUMNS_MISSING,
                            "file",
                            command.file().getFileName())
                    .with("seen", ColumnMapper.shown(first.get(0)));
        }
        return mapping;
    }
}
