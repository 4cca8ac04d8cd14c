package fr.ess.domain.territory;

import fr.ess.domain.shared.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The gazetteer's answer: one commune, several that a person must choose from, or none. Never a guess. */
public sealed interface CommuneResolution {

    /** Consumes the answer, whichever it is. */
    <T> T fold(
            Function<? super Resolved, ? extends T> resolved,
            Function<? super Ambiguous, ? extends T> ambiguous,
            Function<? super Unresolved, ? extends T> unresolved);

    /** The commune where there is one. */
    default Optional<Resolved> resolved() {
        return fold(Optional::of, ambiguous -> Optional.empty(), unresolved -> Optional.empty());
    }

    /**
     * One commune, at the vintage of the gazetteer's geography.
     *
     * @param steps what was needed to reach it, never empty
     * @param matched the name it was recognised by, today's or a former one
     * @param recognised the code that bears the name recognised; another than the commune's after a merger
     */
    record Resolved(Commune commune, Set<ResolutionStep> steps, String matched, CommuneCode recognised)
            implements CommuneResolution {

        public Resolved {
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a commune is reached by at least one step");
            }
            steps = Set.copyOf(steps);
        }

        /** The confidence of the least sure step. */
        public Confidence confidence() {
            return steps.stream()
                    .map(ResolutionStep::confidence)
                    .reduce(Confidence::or)
                    .orElseThrow();
        }

        /** How the commune was reached, one message a step: facts {@code commune}, {@code matched}, {@code code}. */
        public List<Message> how() {
            return EnumSet.copyOf(steps).stream()
                    .map(step -> Message.of(step, "commune", commune.name())
                            .with("matched", matched)
                            .with("code", recognised))
                    .toList();
        }

        @Override
        public <T> T fold(
                Function<? super Resolved, ? extends T> resolved,
                Function<? super Ambiguous, ? extends T> ambiguous,
                Function<? super Unresolved, ? extends T> unresolved) {
            return resolved.apply(this);
        }
    }

    /**
     * Several communes fit equally well.
     *
     * @param candidates at least two, by code
     */
    record Ambiguous(List<Commune> candidates) implements CommuneResolution {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <T> T fold(
                Function<? super Resolved, ? extends T> resolved,
                Function<? super Ambiguous, ? extends T> ambiguous,
                Function<? super Unresolved, ? extends T> unresolved) {
            return ambiguous.apply(this);
        }
    }

    /**
     * Nothing fits well enough.
     *
     * @param elsewhere communes that bear the name outside the département or postal code given, by code
     */
    record Unresolved(List<Commune> elsewhere) implements CommuneResolution {

        public Unresolved {
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public <T> T fold(
                Function<? super Resolved, ? extends T> resolved,
                Function<? super Ambiguous, ? extends T> ambiguous,
                Function<? super Unresolved, ? extends T> unresolved) {
            return unresolved.apply(this);
        }
    }
}
