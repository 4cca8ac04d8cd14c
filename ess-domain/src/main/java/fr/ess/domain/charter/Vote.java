package fr.ess.domain.charter;

import fr.ess.domain.shared.MessageCode;
import java.util.Optional;
import java.util.function.Function;

/**
 * How an assembly decided. Adoption and unanimity are derived, never typed: where only the outcome is known, unanimity
 * stays unknown.
 */
public sealed interface Vote {

    /** The side of a voice. */
    enum Side {
        FOR,
        AGAINST
    }

    /** What can be said of unanimity. */
    enum Unanimity implements MessageCode {
        /** Every voice in favour, nobody abstained. */
        UNANIMOUS,
        /** Nobody against, some abstained. */
        UNANIMOUS_OF_VOTES_CAST,
        NOT_UNANIMOUS,
        /** The voices are not known. */
        UNKNOWN;

        @Override
        public String key() {
            return MessageCode.key("unanimity", this);
        }
    }

    /** Whether the text was adopted: by the absolute majority of the votes cast (CGCT L2121-20). */
    boolean adopts();

    Unanimity unanimity();

    <R> R fold(Function<Counted, R> counted, Function<Stated, R> stated);

    /**
     * Voices counted. An abstention is not a vote cast.
     *
     * @param casting the voice of whoever presides, which settles a tie (CGCT L2121-20); without it a tie rejects
     */
    record Counted(int inFavour, int against, int abstained, Optional<Side> casting) implements Vote {
        public Counted {
            if (inFavour < 0 || against < 0 || abstained < 0 || inFavour + against + abstained == 0) {
                throw new IllegalArgumentException("a vote counts voices");
            }
            if (casting.isPresent() && inFavour != against) {
                throw new IllegalArgumentException("a casting voice settles a tie only");
            }
        }

        public static Counted of(int inFavour, int against, int abstained) {
            return new Counted(inFavour, against, abstained, Optional.empty());
        }

        /** How many took part, abstentions included. */
        public int voices() {
            return Math.addExact(Math.addExact(inFavour, against), abstained);
        }

        @Override
        public boolean adopts() {
            return inFavour > against || casting.equals(Optional.of(Side.FOR));
        }

        @Override
        public Unanimity unanimity() {
            if (against > 0 || inFavour == 0) {
                return Unanimity.NOT_UNANIMOUS;
            }
            return abstained == 0 ? Unanimity.UNANIMOUS : Unanimity.UNANIMOUS_OF_VOTES_CAST;
        }

        @Override
        public <R> R fold(Function<Counted, R> counted, Function<Stated, R> stated) {
            return counted.apply(this);
        }
    }

    /** The outcome alone is known. */
    record Stated(Side outcome) implements Vote {
        @Override
        public boolean adopts() {
            return outcome == Side.FOR;
        }

        @Override
        public Unanimity unanimity() {
            return Unanimity.UNKNOWN;
        }

        @Override
        public <R> R fold(Function<Counted, R> counted, Function<Stated, R> stated) {
            return stated.apply(this);
        }
    }
}
