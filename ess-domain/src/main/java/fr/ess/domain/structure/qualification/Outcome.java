package fr.ess.domain.structure.qualification;

import fr.ess.domain.structure.EssFamily;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The answer to « is it part of the ESS? »: yes by a way, no, or unknown with what is missing to know. */
public sealed interface Outcome {

    /** The answer of one of three functions, by what this is. */
    <R> R fold(
            Function<Qualified, ? extends R> whenQualified,
            Function<OutOfScope, ? extends R> whenOut,
            Function<ToVerify, ? extends R> whenUnknown);

    /** The stable word of this outcome in machine output: {@code qualified}, {@code out-of-scope}, {@code to-verify}. */
    default String word() {
        return fold(yes -> "qualified", no -> "out-of-scope", unknown -> "to-verify");
    }

    default boolean isQualified() {
        return fold(yes -> true, no -> false, unknown -> false);
    }

    /** Whether it is a yes or a no. */
    default boolean isKnown() {
        return fold(yes -> true, no -> true, unknown -> false);
    }

    /** The way, when it qualifies. */
    default Optional<Way> way() {
        return fold(yes -> Optional.of(yes.by()), no -> Optional.empty(), unknown -> Optional.empty());
    }

    /** The family, where it is known. */
    default Optional<EssFamily> family() {
        return fold(Qualified::in, no -> Optional.empty(), unknown -> Optional.empty());
    }

    /** What is missing to know; empty when it is known. */
    default List<MissingProof> missing() {
        return fold(yes -> List.of(), no -> List.of(), ToVerify::proofs);
    }

    /** It belongs. */
    record Qualified(Way by, Optional<EssFamily> in) implements Outcome {
        @Override
        public <R> R fold(
                Function<Qualified, ? extends R> whenQualified,
                Function<OutOfScope, ? extends R> whenOut,
                Function<ToVerify, ? extends R> whenUnknown) {
            return whenQualified.apply(this);
        }
    }

    /** It does not belong. */
    record OutOfScope() implements Outcome {
        @Override
        public <R> R fold(
                Function<Qualified, ? extends R> whenQualified,
                Function<OutOfScope, ? extends R> whenOut,
                Function<ToVerify, ? extends R> whenUnknown) {
            return whenOut.apply(this);
        }
    }

    /** Nobody can say yet; at least one of these proofs would settle it. */
    record ToVerify(List<MissingProof> proofs) implements Outcome {

        public ToVerify {
            proofs = List.copyOf(proofs);
            if (proofs.isEmpty()) {
                throw new IllegalArgumentException("an open question names what is missing");
            }
        }

        @Override
        public <R> R fold(
                Function<Qualified, ? extends R> whenQualified,
                Function<OutOfScope, ? extends R> whenOut,
                Function<ToVerify, ? extends R> whenUnknown) {
            return whenUnknown.apply(this);
        }
    }
}
