package fr.ess.application.contract;

import fr.ess.application.ledger.Ledger;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.ChainElement;
import fr.ess.domain.contract.ChainElement.Kind;
import fr.ess.domain.contract.ChainLink;
import fr.ess.domain.contract.Contract;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The action sheets of a contract in its chain: each hangs on the parts of the charter that it carries out. */
public final class ActionLinks implements ChainSource {

    private final Ledger ledger;

    @Inject
    public ActionLinks(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<ChainLink> links(Contract contract, LocalDate day) {
        return ledger.linkedTo(KeepActionSheets.KIND, contract.id()).stream()
                .flatMap(sheet -> sheet.measures().stream()
                        .map(code -> new ChainLink(new ChainElement(Kind.NODE, code.text()), element(sheet))))
                .toList();
    }

    private static ChainElement element(ActionSheet sheet) {
        return new ChainElement(Kind.ACTION, sheet.number());
    }
}
