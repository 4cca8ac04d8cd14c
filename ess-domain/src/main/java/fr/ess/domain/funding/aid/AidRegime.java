package fr.ess.domain.funding.aid;

import fr.ess.domain.shared.MessageCode;
import java.util.Locale;
import java.util.Optional;

/** The kinds of State aid whose ceiling is counted for one undertaking. */
public enum AidRegime implements MessageCode {
    /** Small aid in general. */
    DE_MINIMIS,
    /** Small aid for services of general economic interest (SIEG). */
    DE_MINIMIS_SIEG,
    DE_MINIMIS_AGRICULTURE,
    DE_MINIMIS_FISHERIES,
    /** The limited amount that the crisis of 2008 allowed; the same number as the ceiling for services of interest then. */
    TEMPORARY_FRAMEWORK;

    /** The stable word of files and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AidRegime> find(String word) {
        for (AidRegime regime : values()) {
            if (regime.word().equals(word)) {
                return Optional.of(regime);
            }
        }
        return Optional.empty();
    }

    @Override
    public String key() {
        return MessageCode.key("aid-regime", this);
    }
}
