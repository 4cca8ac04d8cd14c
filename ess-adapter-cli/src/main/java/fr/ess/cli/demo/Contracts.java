package fr.ess.cli.demo;

import fr.ess.application.charter.Documents;
import fr.ess.application.charter.Documents.Shipped;
import fr.ess.application.charter.KeepCharters;
import fr.ess.application.contract.KeepActionSheets;
import fr.ess.application.contract.KeepBodies;
import fr.ess.application.contract.KeepContracts;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Ids;
import fr.ess.cli.shared.Product;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.Body;
import fr.ess.domain.contract.Contract;
import java.util.List;

/** The charters and contracts of the demonstration: what is published of the Pays de Rennes, and a worked example. */
final class Contracts {

    private final Product product;
    private final Documents documents;
    private final Actor actor;

    Contracts(Product product, Actor actor) {
        this.product = product;
        this.documents = product.use(Documents.class);
        this.actor = actor;
    }

    void load() {
        for (Shipped charter : List.of(Shipped.RENNES_CHARTER, Shipped.EXAMPLE_CHARTER)) {
            product.use(KeepCharters.class).keep(read(Charter.class, charter), actor);
        }
        for (Shipped contract : List.of(Shipped.RENNES_CONTRACT, Shipped.EXAMPLE_CONTRACT)) {
            product.use(KeepContracts.class).keep(read(Contract.class, contract), actor);
        }
        for (Shipped sheet : List.of(Shipped.EXAMPLE_SHEET_1, Shipped.EXAMPLE_SHEET_2)) {
            product.use(KeepActionSheets.class).keep(read(ActionSheet.class, sheet), actor);
        }
        for (Shipped body : List.of(Shipped.EXAMPLE_COUNCIL, Shipped.EXAMPLE_COMMITTEE, Shipped.EXAMPLE_ASSEMBLY)) {
            product.use(KeepBodies.class).keep(read(Body.class, body), actor);
        }
    }

    private <T> T read(Class<T> type, Shipped document) {
        return documents.read(type, document.name(), documents.shipped(document), product.use(Ids.class));
    }
}
