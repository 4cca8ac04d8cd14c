package fr.ess.application.structure.rna;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetPart;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.duplicate.FindDuplicates;
import fr.ess.application.structure.intake.KnownRegister;
import fr.ess.application.structure.intake.RowReader;
import fr.ess.application.structure.intake.WrittenPlaces;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.application.structure.rna.RnaDelivery.Keeping;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes a file of the national register of associations in, as one recorded operation that can be undone. */
public final class ImportRna {

    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final SheetSource sheets;
    private final Keeping keeping;
    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final IndexDirectory index;

    @Inject
    public ImportRna(
            UnitOfWork unitOfWork,
            RecordedWork work,
            SheetSource sheets,
            StructureKeeper keeper,
            Proposals proposals,
            StructureRepository structures,
            FindDuplicates duplicates,
            ConsultTerritories territories,
            OfficialGeographySource geography,
            IndexDirectory index) {
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.sheets = sheets;
        this.keeping = new Keeping(keeper, proposals, structures, duplicates);
        this.territories = territories;
        this.geography = geography;
        this.index = index;
    }

    /**
     * Imports the file, or only says what an import would do. The same file twice changes nothing. An association is a
     * known structure when a number says so; those that only look like a known one are added beside it, and named. A large
     * directory is then given its image ({@link IndexDirectory}).
     *
     * @throws fr.ess.domain.shared.EssException the refusals of {@link SheetSource#parts}; REGISTER_HEADER_UNKNOWN for a
     *     file that is not of the RNA; TERRITORY_NOT_FOUND, PERIMETER_UNKNOWN. Nothing was changed.
     */
    public RnaReport run(ImportRnaCommand command, Progress progress) {
        WrittenPlaces places = WrittenPlaces.of(command.territory(), command.on(), territories, geography);
        RowReader reader = new RowReader(geography.gazetteer(), places.preferred());
        List<SheetPart> parts = sheets.parts(command.file());
        KnownRegister layout = layout(parts.get(0), command);
        if (command.dryRun()) {
            return unitOfWork.preview(() -> delivery(command, layout, parts, places, reader, Optional.empty())
                    .compare(progress));
        }
        RnaReport report = work.run(
                OperationKind.IMPORT_RNA,
                command.actor(),
                command.file().getFileName().toString(),
                journal -> delivery(command, layout, parts, places, reader, Optional.of(journal))
                        .store(progress));
        index.follow();
        return report;
    }

    private RnaDelivery delivery(
            ImportRnaCommand command,
            KnownRegister layout,
            List<SheetPart> parts,
            WrittenPlaces places,
            RowReader reader,
            Optional<Journal> journal) {
        return new RnaDelivery(command, layout, parts, places, reader, keeping, journal);
    }

    private static KnownRegister layout(SheetPart first, ImportRnaCommand command) {
        try (Sheet sheet = first.open()) {
            return RnaColumns.of(sheet, command.file()).layout();
        }
    }
}
