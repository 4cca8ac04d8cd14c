package fr.ess.application.structure.sirene;

import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What is wanted of the register. All questions are asked from any thread: the first and the last a few times for each value
 * that they depend on.
 *
 * @param interest in the units of a legal category, by whether SIRENE marks them
 * @param known of the nine digits of a SIREN: whether the directory knows who bears it; asked of every unit of the file
 * @param within of the code of a commune, as SIRENE writes it
 */
public record SireneSelection(
        BiFunction<String, Boolean, Interest> interest, IntPredicate known, Predicate<String> within) {

    /** What units are to the directory. */
    public enum Interest {
        /** Of the ESS, or to be looked at. */
        CANDIDATE,
        /** Nothing of theirs is wanted, unless the directory knows them. */
        IF_KNOWN,
        /** Never taken in, for they are persons. */
        NEVER;

        /** Whether such a unit is wanted. */
        public boolean wants(boolean known) {
            return this == CANDIDATE || (this == IF_KNOWN && known);
        }
    }
}
