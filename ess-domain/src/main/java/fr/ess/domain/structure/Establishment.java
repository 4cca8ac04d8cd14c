package fr.ess.domain.structure;

import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.territory.GeoPoint;
import java.util.Optional;

/**
 * A place of activity of a structure.
 *
 * @param siret absent for what SIRENE does not know
 * @param headOffice whether this is the registered office
 * @param closure how it ended; absent while it is open, or not said to be closed
 * @param position where it stands, absent while only its address is known
 */
public record Establishment(
        Optional<Siret> siret,
        boolean headOffice,
        Address address,
        Optional<Closure> closure,
        Optional<GeoPoint> position) {

    public Establishment {
        if (siret.isPresent() && closure.flatMap(Closure::successor).equals(siret)) {
            throw new IllegalArgumentException("an establishment does not succeed itself");
        }
    }

    /** An establishment that nobody says closed. */
    public Establishment(Optional<Siret> siret, boolean headOffice, Address address) {
        this(siret, headOffice, address, Optional.empty());
    }

    /** An establishment of which only the address says where it stands. */
    public Establishment(Optional<Siret> siret, boolean headOffice, Address address, Optional<Closure> closure) {
        this(siret, headOffice, address, closure, Optional.empty());
    }

    public boolean isClosed() {
        return closure.isPresent();
    }

    /** The same, closed. */
    public Establishment closed(Closure how) {
        return new Establishment(siret, headOffice, address, Optional.of(how), position);
    }

    /** The same, standing at a point. */
    public Establishment at(GeoPoint point) {
        return new Establishment(siret, headOffice, address, closure, Optional.of(point));
    }

    /** The same, at the other address where its own is unknown, and at the other point where it has none. */
    Establishment locatedBy(Establishment other) {
        Address known = address.equals(Address.UNKNOWN) ? other.address : address;
        return new Establishment(siret, headOffice, known, closure, position.or(() -> other.position));
    }

    /** What makes two sources speak of the same place: its number, else its commune and street. */
    String identity() {
        return siret.map(Siret::number)
                .orElseGet(() -> (headOffice ? "seat" : "")
                        + "|" + address.commune().map(Object::toString).orElse(FoldedText.fold(address.locality()))
                        + "|" + (headOffice ? "" : FoldedText.fold(address.street())));
    }

    /** Number, address, official commune, position and closure on one line, without what is unknown. */
    public String oneLine() {
        String code = address.commune().map(commune -> " [" + commune + "]").orElse("");
        String end = closure.map(how -> " " + how.oneLine()).orElse("");
        String point = position.map(known -> " @" + known.latitudeText() + "," + known.longitudeText())
                .orElse("");
        return (siret.map(Siret::number).orElse("") + " " + address.oneLine() + code + point + end).strip();
    }
}
