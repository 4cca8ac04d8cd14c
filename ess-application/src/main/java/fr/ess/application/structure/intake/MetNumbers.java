package fr.ess.application.structure.intake;

import fr.ess.domain.structure.Identifier;

/** The numbers that a delivery spoke of so far: a second line about one would say something else at each import. */
public final class MetNumbers {

    private final LongSet met = new LongSet();

    /** Notes a number; false when a line before spoke of it. */
    public boolean meet(Identifier number) {
        return met.add(KnownNumbers.hash(number));
    }
}
