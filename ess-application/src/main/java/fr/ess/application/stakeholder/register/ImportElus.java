package fr.ess.application.stakeholder.register;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Ids;
import fr.ess.application.shared.Progress;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetRow;
import fr.ess.application.sheet.SheetSource;
import fr.ess.application.stakeholder.Places;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Takes a file of the national register of élus in, as one recorded operation that can be undone. */
public final class ImportElus {

    private final UnitOfWork unitOfWork;
    private final RecordedWork work;
    private final SheetSource sheets;
    private final Ledger ledger;
    private final Places places;
    private final ConsultTerritories territories;
    private final Ids ids;

    @Inject
    public ImportElus(
            UnitOfWork unitOfWork,
            RecordedWork work,
            SheetSource sheets,
            Ledger ledger,
            Places places,
            ConsultTerritories territories,
            Ids ids) {
        this.unitOfWork = unitOfWork;
        this.work = work;
        this.sheets = sheets;
        this.ledger = ledger;
        this.places = places;
        this.territories = territories;
        this.ids = ids;
    }

    /**
     * Imports the file, or only says what an import would do. The same file twice changes nothing. An élu who is known
     * from another file, or by hand, is the same person where name and place agree; whoever was erased stays so.
     *
     * @throws EssException the refusals of {@link SheetSource}; ELUS_HEADER_UNKNOWN for a file that is none of the
     *     register's; TERRITORY_NOT_FOUND. Nothing was changed.
     */
    public ElusReport run(ImportElusCommand command, Progress progress) {
        Optional<Set<CommuneCode>> within = command.territory()
                .map(name -> Set.copyOf(territories.resolve(name).perimeter().communesOn(command.on())));
        try (Sheet sheet = sheets.open(command.file())) {
            EluDelivery delivery = new EluDelivery(ledger, places, ids, command, columns(sheet, command), within);
            return command.dryRun()
                    ? unitOfWork.preview(() -> delivery.compare(sheet, progress))
                    : work.run(
                            OperationKind.IMPORT_ELUS,
                            command.actor(),
                            command.file().getFileName().toString(),
                            journal -> delivery.store(sheet, progress, journal));
        }
    }

    private static EluColumns columns(Sheet sheet, ImportElusCommand command) {
        Iterator<SheetRow> rows = sheet.iterator();
        return Optional.of(rows)
                .filter(Iterator::hasNext)
                .map(Iterator::next)
                .flatMap(EluColumns::under)
                .orElseThrow(() -> new EssException(
                        ErrorCode.ELUS_HEADER_UNKNOWN, "file", command.file().getFileName()));
    }
}
