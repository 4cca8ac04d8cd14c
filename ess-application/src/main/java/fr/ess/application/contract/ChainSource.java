package fr.ess.application.contract;

import fr.ess.domain.contract.ChainElement;
import fr.ess.domain.contract.ChainLink;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What another feature adds to the chain of a contract: schemes, files, payments. Each feature binds its own; called
 * inside a unit of work.
 */
public interface ChainSource {

    /** The links it knows of on a day. Elements that a link names need not be known elsewhere. */
    List<ChainLink> links(Contract contract, LocalDate day);

    /** The payments made until that day; those that no link leads to are listed as without chain. */
    default Map<ChainElement, Euros> payments(Contract contract, LocalDate day) {
        return Map.of();
    }
}
