package fr.ess.domain.stakeholder;

import fr.ess.domain.territory.CommuneCode;
import java.util.Comparator;
import java.util.Optional;

/**
 * A local authority or an intercommunalité, by its official code.
 *
 * @param code the commune's, the département's or the region's code, or the EPCI's SIREN
 */
public record Collectivity(Level level, String code) implements Comparable<Collectivity> {

    /** The levels of local government that hold elected assemblies. */
    public enum Level {
        COMMUNE,
        EPCI,
        DEPARTEMENT,
        REGION
    }

    public Collectivity {
        code = code.strip();
        if (code.isEmpty()) {
            throw new IllegalArgumentException("a collectivity has a code");
        }
        if (level == Level.COMMUNE) {
            code = CommuneCode.parse(code).text();
        }
    }

    public static Collectivity commune(CommuneCode code) {
        return new Collectivity(Level.COMMUNE, code.text());
    }

    /** The commune, when this is one. */
    public Optional<CommuneCode> asCommune() {
        return level == Level.COMMUNE ? CommuneCode.tryParse(code) : Optional.empty();
    }

    @Override
    public int compareTo(Collectivity other) {
        return Comparator.comparing(Collectivity::level)
                .thenComparing(Collectivity::code)
                .compare(this, other);
    }
}
