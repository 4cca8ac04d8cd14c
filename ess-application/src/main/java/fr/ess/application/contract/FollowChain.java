package fr.ess.application.contract;

import fr.ess.application.charter.KeepCharters;
import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.contract.Chain;
import fr.ess.domain.contract.ChainElement;
import fr.ess.domain.contract.ChainLink;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the chain from a sentence of the charter to a payment, and back. */
public final class FollowChain {

    private final KeepContracts contracts;
    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final Set<ChainSource> sources;

    @Inject
    public FollowChain(KeepContracts contracts, Ledger ledger, UnitOfWork unitOfWork, Set<ChainSource> sources) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
        this.sources = Set.copyOf(sources);
    }

    /**
     * The chain of a contract on a day, from the charter that applied then, with what every feature adds to it.
     *
     * @throws EssException CONTRACT_NOT_FOUND
     */
    public Chain of(String slug, LocalDate day) {
        return unitOfWork.preview(() -> {
            Contract contract = contracts.get(slug);
            Charter charter = ledger.find(KeepCharters.KIND, contract.charter())
                    .orElseThrow(() -> new EssException(ErrorCode.CHARTER_NOT_FOUND, "charter", contract.charter()));
            List<ChainLink> links = new ArrayList<>();
            Map<ChainElement, Euros> payments = new HashMap<>();
            for (ChainSource source : sources) {
                links.addAll(source.links(contract, day));
                payments.putAll(source.payments(contract, day));
            }
            return Chain.of(charter.on(day), contract.on(day), links, payments);
        });
    }
}
