package fr.ess.application.contract;

import fr.ess.application.charter.KeepCharters;
import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The action sheets of the contracts: the plan of actions. */
public final class KeepActionSheets {

    public static final Kind<ActionSheet> KIND = Kind.of(ActionSheet.class);

    private final Ledger ledger;
    private final RecordedWork work;
    private final UnitOfWork unitOfWork;
    private final KeepContracts contracts;

    @Inject
    public KeepActionSheets(Ledger ledger, RecordedWork work, UnitOfWork unitOfWork, KeepContracts contracts) {
        this.ledger = ledger;
        this.work = work;
        this.unitOfWork = unitOfWork;
        this.contracts = contracts;
    }

    /**
     * Keeps a sheet, or the next state of the one that has its id.
     *
     * @throws EssException CONTRACT_NOT_FOUND; SHEET_EXISTS when another sheet of the contract has its number;
     *     CHARTER_NODE_UNKNOWN when it carries out a part that the charter never had
     */
    public void keep(ActionSheet sheet, Actor actor) {
        work.run(OperationKind.KEEP_ACTION_SHEET, actor, sheet.number() + " " + sheet.title(), journal -> {
            Contract contract = ledger.find(KeepContracts.KIND, sheet.contract())
                    .orElseThrow(() -> new EssException(ErrorCode.CONTRACT_NOT_FOUND, "contract", sheet.contract()));
            of(contract).stream()
                    .filter(other ->
                            other.number().equals(sheet.number()) && !other.id().equals(sheet.id()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new EssException(ErrorCode.SHEET_EXISTS, "number", other.number()).with("id", other.id());
                    });
            ledger.find(KeepCharters.KIND, contract.charter())
                    .ifPresent(charter -> sheet.measures().forEach(code -> requireKnown(charter, code)));
            return ledger.put(KIND, sheet, journal);
        });
    }

    /**
     * Adds a report of progress to a sheet.
     *
     * @throws EssException CONTRACT_NOT_FOUND or SHEET_NOT_FOUND
     */
    public ActionSheet report(String contract, String number, ActionSheet.Report report, Actor actor) {
        return work.run(OperationKind.REPORT_PROGRESS, actor, contract + " " + number, journal -> {
            ActionSheet next = find(contract, number).with(report);
            ledger.put(KIND, next, journal);
            return next;
        });
    }

    /**
     * The sheets of a contract, by number.
     *
     * @throws EssException CONTRACT_NOT_FOUND
     */
    public List<ActionSheet> list(String contract) {
        return unitOfWork.preview(() -> of(contracts.get(contract)));
    }

    /**
     * One sheet of a contract.
     *
     * @throws EssException CONTRACT_NOT_FOUND or SHEET_NOT_FOUND
     */
    public ActionSheet get(String contract, String number) {
        return unitOfWork.preview(() -> find(contract, number));
    }

    private ActionSheet find(String contract, String number) {
        return of(contracts.get(contract)).stream()
                .filter(sheet -> sheet.number().equals(number))
                .findFirst()
                .orElseThrow(
                        () -> new EssException(ErrorCode.SHEET_NOT_FOUND, "number", number).with("contract", contract));
    }

    /** By number: the shorter first, so that 2 comes before 10. */
    private List<ActionSheet> of(Contract contract) {
        return ledger.linkedTo(KIND, contract.id()).stream()
                .sorted(Comparator.comparing(
                                (ActionSheet sheet) -> sheet.number().length())
                        .thenComparing(ActionSheet::number))
                .toList();
    }

    private static void requireKnown(Charter charter, NodeCode code) {
        if (!charter.knows(code)) {
            throw new EssException(ErrorCode.CHARTER_NODE_UNKNOWN, "code", code);
        }
    }
}
