package fr.ess.domain.structure;

import java.util.Optional;

/**
 * The successive French nomenclatures of activities. NAF 2025 becomes the official one on 1 January 2027; until then
 * SIRENE delivers both.
 */
public enum Nomenclature {
    NAF1993("NAF1993"),
    NAF_REV1("NAFRev1"),
    NAF_REV2("NAFRev2"),
    NAF_2025("NAF2025");

    private final String sireneName;

    Nomenclature(String sireneName) {
        this.sireneName = sireneName;
    }

    /** The name SIRENE gives it. */
    public String sireneName() {
        return sireneName;
    }

    public static Optional<Nomenclature> find(String sireneName) {
        for (Nomenclature nomenclature : values()) {
            if (nomenclature.sireneName.equalsIgnoreCase(sireneName)) {
                return Optional.of(nomenclature);
            }
        }
        return Optional.empty();
    }
}
