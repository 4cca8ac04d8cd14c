package fr.ess.application.contract;

import fr.ess.application.charter.Documents;
import fr.ess.application.charter.Documents.Shipped;
import fr.ess.application.charter.KeepCharters;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.Body;
import fr.ess.domain.contract.Contract;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the documents that ship with the product: what is published of the Pays de Rennes, and a worked example. */
public final class LoadShippedContracts {

    private final Documents documents;
    private final Ids ids;
    private final KeepCharters charters;
    private final KeepContracts contracts;
    private final KeepActionSheets sheets;
    private final KeepBodies bodies;

    @Inject
    public LoadShippedContracts(
            Documents documents,
            Ids ids,
            KeepCharters charters,
            KeepContracts contracts,
            KeepActionSheets sheets,
            KeepBodies bodies) {
        this.documents = documents;
        this.ids = ids;
        this.charters = charters;
        this.contracts = contracts;
        this.sheets = sheets;
        this.bodies = bodies;
    }

    /** Keeps them all, each in an operation of its own. Nothing happens where they are kept already. */
    public void load(Actor actor) {
        List.of(Shipped.RENNES_CHARTER, Shipped.EXAMPLE_CHARTER)
                .forEach(charter -> charters.keep(read(Charter.class, charter), actor));
        List.of(Shipped.RENNES_CONTRACT, Shipped.EXAMPLE_CONTRACT)
                .forEach(contract -> contracts.keep(read(Contract.class, contract), actor));
        List.of(Shipped.EXAMPLE_SHEET_1, Shipped.EXAMPLE_SHEET_2)
                .forEach(sheet -> sheets.keep(read(ActionSheet.class, sheet), actor));
        List.of(Shipped.EXAMPLE_COUNCIL, Shipped.EXAMPLE_COMMITTEE, Shipped.EXAMPLE_ASSEMBLY)
                .forEach(body -> bodies.keep(read(Body.class, body), actor));
    }

    private <T> T read(Class<T> type, Shipped document) {
        return documents.read(type, document.name(), documents.shipped(document), ids);
    }
}
