package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.Sourced;
import java.util.List;
import java.util.Optional;

/**
 * What a sheet says of a fact.
 *
 * @param known its value with source and date; empty when it is unknown
 */
public record FactRead<T>(Fact<T> fact, Optional<Sourced<T>> known) {

    /** The value as texts, empty when it is unknown. */
    public List<String> texts() {
        return known.map(value -> fact.type().write(value.value())).orElse(List.of());
    }
}
