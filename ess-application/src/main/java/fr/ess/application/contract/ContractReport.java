package fr.ess.application.contract;

import fr.ess.application.shared.Messages;
import fr.ess.domain.contract.ActionSheet;
import java.io.OutputStream;
import java.util.List;

/** Writes the state of a contract on a day as one page to print: signatories, money by axis, envelopes, cells, acts. */
public interface ContractReport {

    /**
     * Writes the page, which needs nothing else. The stream is left open. {@code OUTPUT_FAILED} when it refuses to be
     * written to.
     *
     * @param plan the action sheets of the contract, their lateness computed on the same day
     */
    void write(ContractView view, List<ActionSheet> plan, Messages messages, OutputStream out);
}
