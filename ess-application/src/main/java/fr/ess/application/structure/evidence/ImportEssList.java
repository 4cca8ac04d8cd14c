package fr.ess.application.structure.evidence;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.intake.Intake;
import fr.ess.application.structure.intake.KnownRegister;
import fr.ess.application.structure.intake.RowReader;
import fr.ess.application.structure.intake.WrittenPlaces;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.structure.qualification.Qualifier;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Takes the list of ESS France in as evidence about structures that are known, as one recorded operation that can be undone:
 * who is on it, and who is not, on the day of the list.
 */
public final class ImportEssList {

    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final SheetSource sheets;
    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final StructureRepository structures;
    private final ReferenceLists lists;
    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final IndexDirectory index;

    @Inject
    public ImportEssList(
            UnitOfWork unitOfWork,
            RecordedWork work,
            SheetSource sheets,
            StructureKeeper keeper,
            Proposals proposals,
            StructureRepository structures,
            ReferenceLists lists,
            ConsultTerritories territories,
            OfficialGeographySource geography,
            IndexDirectory index) {
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.sheets = sheets;
        this.keeper = keeper;
        this.proposals = proposals;
        this.structures = structures;
        this.lists = lists;
        this.territories = territories;
        this.geography = geography;
        this.index = index;
    }

    /**
     * Imports the list, or only says what an import would do. The same list twice changes nothing; a later one that says the
     * same moves the day until which it is known. A structure without SIREN is not spoken of. A large directory is then
     * given its image ({@link IndexDirectory}).
     *
     * @throws fr.ess.domain.shared.EssException the refusals of {@link SheetSource}; REGISTER_HEADER_UNKNOWN for another
     *     file; TERRITORY_NOT_FOUND, PERIMETER_UNKNOWN. Nothing was changed.
     */
    public EssListReport run(ImportEssListCommand command, Progress progress) {
        WrittenPlaces places = WrittenPlaces.of(command.territory(), command.on(), territories, geography);
        try (Sheet sheet = sheets.open(command.file())) {
            EssListColumns columns = new EssListColumns(KnownRegister.ESS_FRANCE_LIST.columns(sheet, command.file()));
            if (command.dryRun()) {
                return unitOfWork.preview(() ->
                        delivery(command, columns, places, Optional.empty()).run(sheet, progress));
            }
            EssListReport report = work.run(
                    OperationKind.IMPORT_ESS_LIST,
                    command.actor(),
                    command.file().getFileName().toString(),
                    journal -> delivery(command, columns, places, Optional.of(journal))
                            .run(sheet, progress));
            index.follow();
            return report;
        }
    }

    private EssListDelivery delivery(
            ImportEssListCommand command, EssListColumns columns, WrittenPlaces places, Optional<Journal> journal) {
        return new EssListDelivery(
                command,
                columns,
                places,
                new RowReader(geography.gazetteer(), places.preferred()),
                new Qualifier(lists.perimeter()),
                structures,
                new Intake(keeper, proposals, EssListDelivery.SOURCE, journal));
    }
}
