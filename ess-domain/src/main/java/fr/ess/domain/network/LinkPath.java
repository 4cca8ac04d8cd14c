package fr.ess.domain.network;

import java.util.List;

/**
 * How one actor is linked to another, step by step, with what shows each step.
 *
 * @param steps at least one
 */
public record LinkPath(Actor from, List<Step> steps) {

    public LinkPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has a step");
        }
    }

    public Actor to() {
        return steps.get(steps.size() - 1).reached();
    }

    public int length() {
        return steps.size();
    }

    /**
     * One link on the way.
     *
     * @param reached the actor it leads to
     */
    public record Step(Link link, Actor reached) {}
}
