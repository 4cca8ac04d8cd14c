package fr.ess.application.contract;

import fr.ess.application.charter.KeepCharters;
import fr.ess.application.ledger.Kept;
import fr.ess.application.ledger.Kind;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.EnvelopeState;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The contracts that the mission keeps. */
public final class KeepContracts {

    public static final Kind<Contract> KIND = Kind.of(Contract.class);

    private final Ledger ledger;
    private final RecordedWork work;
    private final UnitOfWork unitOfWork;

    @Inject
    public KeepContracts(Ledger ledger, RecordedWork work, UnitOfWork unitOfWork) {
        this.ledger = ledger;
        this.work = work;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Keeps a contract, or the next state of the one that has its id.
     *
     * @throws EssException CONTRACT_EXISTS when another one has its short name; CHARTER_NOT_FOUND; CHARTER_NODE_UNKNOWN when
     *     an envelope pays for a part that the charter never had; CONTRACT_REWRITTEN when an act it has would be lost or
     *     changed
     */
    public void keep(Contract contract, Actor actor) {
        work.run(OperationKind.KEEP_CONTRACT, actor, contract.name(), journal -> {
            ledger.list(KIND).stream()
                    .filter(other ->
                            other.slug().equals(contract.slug()) && !other.id().equals(contract.id()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new EssException(ErrorCode.CONTRACT_EXISTS, "contract", other.slug())
                                .with("id", other.id());
                    });
            requireInscribed(contract);
            ledger.find(KIND, contract.id()).ifPresent(contract::requireFollows);
            return ledger.put(KIND, contract, journal);
        });
    }

    /**
     * Adds one act. Whoever comes second for the last euro is refused: the contract is read again, as the only writer,
     * before the act is played.
     *
     * @return the contract with the act
     * @throws EssException CONTRACT_NOT_FOUND, or the refusal of the act, with the cell, the excess and the article
     */
    public Contract record(String slug, Act act, Actor actor) {
        return work.run(OperationKind.RECORD_ACT, actor, act.source().cited(), journal -> {
            Contract present = find(slug);
            Kept<Contract> seen = ledger.findKept(KIND, present.id()).orElseThrow();
            Contract next = seen.thing().with(act);
            requireInscribed(next);
            ledger.replace(KIND, seen, next, journal);
            return next;
        });
    }

    /** Every contract, by id. */
    public List<Contract> list() {
        return unitOfWork.preview(() -> ledger.list(KIND));
    }

    /**
     * The contract of that short name.
     *
     * @throws EssException CONTRACT_NOT_FOUND
     */
    public Contract get(String slug) {
        return unitOfWork.preview(() -> find(slug));
    }

    /**
     * A contract on a day, with the charter whose parts it pays for.
     *
     * @throws EssException CONTRACT_NOT_FOUND
     */
    public ContractView view(String slug, LocalDate day) {
        return unitOfWork.preview(() -> {
            Contract contract = find(slug);
            return new ContractView(contract, contract.on(day), charter(contract));
        });
    }

    private Contract find(String slug) {
        return ledger.list(KIND).stream()
                .filter(contract -> contract.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new EssException(ErrorCode.CONTRACT_NOT_FOUND, "contract", slug));
    }

    private Charter charter(Contract contract) {
        return ledger.find(KeepCharters.KIND, contract.charter())
                .orElseThrow(() -> new EssException(ErrorCode.CHARTER_NOT_FOUND, "charter", contract.charter()));
    }

    private void requireInscribed(Contract contract) {
        Charter charter = charter(contract);
        ContractState last = contract.on(LocalDate.MAX);
        for (EnvelopeState state : last.envelopes().values()) {
            state.envelope().node().ifPresent(code -> {
                if (!charter.knows(code)) {
                    throw new EssException(ErrorCode.CHARTER_NODE_UNKNOWN, "code", code);
                }
            });
        }
    }
}
