package fr.ess.domain.structure.qualification;

import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.Siret;
import java.util.Optional;

/** What a question is about: the whole structure or one of its establishments. */
public record Scope(Optional<Siret> establishment) {

    public static final Scope WHOLE_STRUCTURE = new Scope(Optional.empty());

    public static Scope of(Siret establishment) {
        return new Scope(Optional.of(establishment));
    }

    /** Whether a proof speaks of all that the question is about. */
    boolean isCoveredBy(Proof proof) {
        return proof.limitedTo().isEmpty() || proof.limitedTo().equals(establishment);
    }
}
