package fr.ess.application.structure.sirene;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Constraints;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureRepository;
import fr.ess.application.structure.intake.WrittenPlaces;
import fr.ess.application.structure.proposal.Proposals;
import fr.ess.application.structure.sirene.SireneReading.Delivery;
import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.qualification.EssCandidates;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneQuery;
import fr.ess.domain.territory.CommuneResolution.Resolved;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes the stock files of SIRENE in, of a territory or of the whole country, as one recorded operation. */
public final class ImportSirene {

    private final Constraints constraints;
    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final SireneSource source;
    private final StructureKeeper keeper;
    private final Proposals proposals;
    private final StructureRepository structures;
    private final ReferenceLists lists;
    private final ConsultTerritories territories;
    private final OfficialGeographySource geography;
    private final IndexDirectory index;

    @Inject
    public ImportSirene(
            Constraints constraints,
            UnitOfWork unitOfWork,
            RecordedWork work,
            SireneSource source,
            StructureKeeper keeper,
            Proposals proposals,
            StructureRepository structures,
            ReferenceLists lists,
            ConsultTerritories territories,
            OfficialGeographySource geography,
            IndexDirectory index) {
        this.constraints = constraints;
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.source = source;
        this.keeper = keeper;
        this.proposals = proposals;
        this.structures = structures;
        this.lists = lists;
        this.territories = territories;
        this.geography = geography;
        this.index = index;
    }

    /**
     * Imports the files, or only says what an import would do. The same files twice change nothing; what the mission
     * curated stands, and what SIRENE says against it is proposed. All goes in or nothing does; a
     * large directory is then given its image ({@link IndexDirectory}).
     *
     * @throws fr.ess.domain.shared.EssException the refusals of {@link SireneSource} and {@link SireneStock};
     *     TERRITORY_NOT_FOUND, PERIMETER_UNKNOWN. Nothing was changed.
     */
    public SireneReport run(ImportSireneCommand given, Progress progress) {
        ImportSireneCommand command = constraints.check(given);
        Function<String, Optional<CommuneCode>> communes = communes();
        KnownUnits known = unitOfWork.preview(() -> KnownUnits.of(structures));
        SireneSelection selection =
                new SireneSelection(interest(command.statedOn()), known::meet, within(command, communes));
        try (SireneStock stock = source.open(command.files(), selection)) {
            Delivery delivery = new Delivery(command.statedOn(), communes, known);
            SireneIntake intake = new SireneIntake(stock, delivery, keeper, proposals, progress);
            return command.dryRun()
                    ? unitOfWork.preview(intake::compare)
                    : store(intake, command.files(), command.actor());
        }
    }

    private SireneReport store(SireneIntake intake, SireneFiles files, Actor actor) {
        String subject =
                files.units().getFileName() + " + " + files.establishments().getFileName();
        SireneReport report = work.run(OperationKind.IMPORT_SIRENE, actor, subject, intake::store);
        index.follow();
        return report;
    }

    private BiFunction<String, Boolean, Interest> interest(LocalDate day) {
        EssCandidates candidates = new EssCandidates(lists.perimeter(), day);
        return (category, marked) -> LegalCategory.parse(category)
                .value()
                .filter(EssCandidates::isLegalPerson)
                .map(known -> candidates.include(known, marked) ? Interest.CANDIDATE : Interest.IF_KNOWN)
                .orElse(Interest.NEVER);
    }

    private Predicate<String> within(ImportSireneCommand command, Function<String, Optional<CommuneCode>> communes) {
        WrittenPlaces places = unitOfWork.preview(
                () -> WrittenPlaces.of(command.territory(), command.statedOn(), territories, geography));
        return code ->
                places.areAll() || communes.apply(code).filter(places::hold).isPresent();
    }

    /** Today's commune of a code: arrondissements and merged communes are looked up once. */
    private Function<String, Optional<CommuneCode>> communes() {
        Map<String, Optional<CommuneCode>> known = new ConcurrentHashMap<>();
        return code -> {
            Optional<CommuneCode> found = known.get(code);
            return found != null ? found : known.computeIfAbsent(code, this::commune);
        };
    }

    private Optional<CommuneCode> commune(String written) {
        return CommuneCode.tryParse(written)
                .flatMap(code -> geography
                        .gazetteer()
                        .resolve(CommuneQuery.named("").withCode(code))
                        .resolved()
                        .map(Resolved::commune)
                        .map(commune -> commune.code()));
    }
}
