package fr.ess.domain.structure;

import fr.ess.domain.territory.CommuneCode;
import java.util.Optional;

/**
 * Where something is. The commune's code decides on territories; the text is what the source wrote.
 *
 * @param street number, way and complement on one line, empty when unknown
 * @param postcode empty when unknown
 * @param locality the commune's name as the source spelled it, empty when unknown
 * @param commune the official code, absent while the locality is not resolved
 */
public record Address(String street, String postcode, String locality, Optional<CommuneCode> commune) {

    public static final Address UNKNOWN = new Address("", "", "", Optional.empty());

    public Address {
        street = street.strip();
        postcode = postcode.strip();
        locality = locality.strip();
    }

    /** On one line, without what is unknown. */
    public String oneLine() {
        String town = (postcode + " " + locality).strip();
        return street.isEmpty() ? town : town.isEmpty() ? street : street + ", " + town;
    }
}
