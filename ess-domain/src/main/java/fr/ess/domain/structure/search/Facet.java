package fr.ess.domain.structure.search;

import fr.ess.domain.shared.MessageCode;
import java.util.Locale;
import java.util.Optional;

/** The dimensions by which search results are counted and narrowed. */
public enum Facet implements MessageCode {
    /** Family of the ESS; values are the families' words. */
    FAMILY,
    /** Section of the NAF rév. 2; values are letters. */
    SECTION,
    /** Commune of the seat; values are INSEE codes. */
    COMMUNE,
    /** EPCI of the seat's commune; values are SIREN numbers. */
    EPCI,
    /** Headcount band; values are INSEE codes. */
    HEADCOUNT,
    /** Tag of the local taxonomy; values are slugs. The one facet of which an entry may bear several values. */
    TAG,
    /** Active or ceased. */
    STATUS;

    /** The value of entries about which the facet knows nothing. */
    public static final String UNKNOWN = "_";

    /** The name of the facet in addresses and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> find(String word) {
        for (Facet facet : values()) {
            if (facet.word().equals(word)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    @Override
    public String key() {
        return MessageCode.key("facet", this);
    }
}
