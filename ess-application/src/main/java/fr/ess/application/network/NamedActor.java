package fr.ess.application.network;

import fr.ess.domain.network.Actor;

/**
 * An actor as people know it.
 *
 * @param shortName its letters, for instance {@code CODESPAR}, else its name
 */
public record NamedActor(Actor actor, String name, String shortName) {}
