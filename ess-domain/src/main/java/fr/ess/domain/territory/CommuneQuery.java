package fr.ess.domain.territory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wrote about a commune, as it stands in a file or a form. Everything but the name may be absent; the name
 * may be blank.
 *
 * @param code an official code as written, even of a commune that no longer exists
 * @param departement the code of the département
 * @param asOf the day the text speaks of: names in force on that day come first
 * @param preferred the communes of the territory at work: they decide between namesakes, with a lower confidence
 */
public record CommuneQuery(
        String name,
        Optional<String> postcode,
        Optional<String> departement,
        Optional<CommuneCode> code,
        Optional<LocalDate> asOf,
        Set<CommuneCode> preferred) {

    /** A name and nothing else. */
    public static CommuneQuery named(String name) {
        return new CommuneQuery(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same with a postal code as written; blank means none. */
    public CommuneQuery withPostcode(String written) {
        Optional<String> given = Optional.of(written.strip()).filter(text -> !text.isEmpty());
        return new CommuneQuery(name, given, departement, code, asOf, preferred);
    }

    /** The same with the code of a département; blank means none. */
    public CommuneQuery inDepartement(String written) {
        Optional<String> given = Optional.of(written.strip()).filter(text -> !text.isEmpty());
        return new CommuneQuery(name, postcode, given, code, asOf, preferred);
    }

    public CommuneQuery withCode(CommuneCode given) {
        return new CommuneQuery(name, postcode, departement, Optional.of(given), asOf, preferred);
    }

    public CommuneQuery asOf(LocalDate day) {
        return new CommuneQuery(name, postcode, departement, code, Optional.of(day), preferred);
    }

    /** The same with the territory at work; the set is kept, not copied: pass an immutable one. */
    public CommuneQuery preferring(Set<CommuneCode> territory) {
        return new CommuneQuery(name, postcode, departement, code, asOf, territory);
    }
}
