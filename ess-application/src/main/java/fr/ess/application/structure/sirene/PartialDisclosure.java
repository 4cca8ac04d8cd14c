package fr.ess.application.structure.sirene;

import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.SourceRecord;
import java.util.Set;

/**
 * What SIRENE does not say of those who asked not to be disclosed (code de commerce, art. R123-232-1): of a unit, all but the
 * name of the legal person and its codes; of an establishment, all but its number and its commune.
 *
 * @param unit whether the unit asked, and all its establishments with it
 * @param establishments those that asked
 */
record PartialDisclosure(boolean unit, Set<Siret> establishments) {

    PartialDisclosure {
        establishments = Set.copyOf(establishments);
    }

    /** Whether there is anything of the kind. */
    boolean hides() {
        return unit || !establishments.isEmpty();
    }

    /** What is stated without it. */
    SourceRecord of(SourceRecord record) {
        if (!hides()) {
            return record;
        }
        return record.withFacts(unit ? masked(record.facts()) : record.facts())
                .withEstablishments(record.establishments().stream()
                        .map(place -> hides(place) ? masked(place) : place)
                        .toList());
    }

    private static Facts masked(Facts facts) {
        return facts.without(Fields.SIGLE).without(Fields.USUAL_NAME);
    }

    private boolean hides(Establishment place) {
        return unit || place.siret().filter(establishments::contains).isPresent();
    }

    private static Establishment masked(Establishment place) {
        Address address = place.address();
        return new Establishment(
                place.siret(),
                place.headOffice(),
                new Address("", "", address.locality(), address.commune()),
                place.closure());
    }
}
