package fr.ess.domain.territory;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.util.Optional;

/**
 * The opaque id of a territory.
 *
 * @param value a {@link Tsid}
 */
public record TerritoryId(long value) implements Id {

    /** Reads the thirteen characters of {@link #toString}; anything else gives nothing. */
    public static Optional<TerritoryId> tryParse(String text) {
        return Tsid.tryParse(text).map(TerritoryId::new);
    }

    @Override
    public String toString() {
        return Tsid.print(value);
    }
}
