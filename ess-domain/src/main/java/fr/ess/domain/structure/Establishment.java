package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import java.util.Optional;

/**
 * A place of activity of a structure.
 *
 * @param siret absent for what SIRENE does not know
 * @param headOffice whether this is the registered office
 */
public record Establishment(Optional<Siret> siret, boolean headOffice, Address address) {

    /** What makes two sources speak of the same place: its number, else its commune and street. */
    String identity() {
        return siret.map(Siret::number)
                .orElseGet(() -> (headOffice ? "seat" : "")
                        + "|" + address.commune().map(Object::toString).orElse(FoldedText.fold(address.locality()))
                        + "|" + (headOffice ? "" : FoldedText.fold(address.street())));
    }

    /** Number, address and official commune on one line, without what is unknown. */
    public String oneLine() {
        String code = address.commune().map(commune -> " [" + commune + "]").orElse("");
        return (siret.map(Siret::number).orElse("") + " " + address.oneLine() + code).strip();
    }
}
