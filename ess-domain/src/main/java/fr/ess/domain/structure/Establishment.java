package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import java.util.Optional;

/**
 * A place of activity of a structure.
 *
 * @param siret absent for what SIRENE does not know
 * @param headOffice whether this is the registered office
 * @param closure how it ended; absent while it is open, or not said to be closed
 */
public record Establishment(Optional<Siret> siret, boolean headOffice, Address address, Optional<Closure> closure) {

    public Establishment {
        if (siret.isPresent() && closure.flatMap(Closure::successor).equals(siret)) {
            throw new IllegalArgumentException("an establishment does not succeed itself");
        }
    }

    /** An establishment that nobody says closed. */
    public Establishment(Optional<Siret> siret, boolean headOffice, Address address) {
        this(siret, headOffice, address, Optional.empty());
    }

    public boolean isClosed() {
        return closure.isPresent();
    }

    /** The same, closed. */
    public Establishment closed(Closure how) {
        return new Establishment(siret, headOffice, address, Optional.of(how));
    }

    /** The same, at the other address where its own is unknown. */
    Establishment locatedBy(Establishment other) {
        return address.equals(Address.UNKNOWN) ? new Establishment(siret, headOffice, other.address, closure) : this;
    }

    /** What makes two sources speak of the same place: its number, else its commune and street. */
    String identity() {
        return siret.map(Siret::number)
                .orElseGet(() -> (headOffice ? "seat" : "")
                        + "|" + address.commune().map(Object::toString).orElse(FoldedText.fold(address.locality()))
                        + "|" + (headOffice ? "" : FoldedText.fold(address.street())));
    }

    /** Number, address, official commune and closure on one line, without what is unknown. */
    public String oneLine() {
        String code = address.commune().map(commune -> " [" + commune + "]").orElse("");
        String end = closure.map(how -> " " + how.oneLine()).orElse("");
        return (siret.map(Siret::number).orElse("") + " " + address.oneLine() + code + end).strip();
    }
}
