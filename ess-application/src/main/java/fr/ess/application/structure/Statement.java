package fr.ess.application.structure;

import fr.ess.domain.structure.Identifier;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.Structure;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a source states of all who bear a number.
 *
 * @param about what it states of one of them, without any number but this one; empty for nothing
 * @param dated whether what is stated again on a later day is known to hold until that day, and kept with it
 */
public record Statement(Identifier number, Function<Structure, Optional<SourceRecord>> about, boolean dated) {

    Optional<Comparison> comparison(Structure bearer) {
        return about.apply(bearer)
                .map(record -> dated ? Comparison.confirming(bearer, record) : Comparison.changing(bearer, record));
    }
}
