package fr.ess.application.shared;

/**
 * Who asks for a change, as the record of operations names them.
 *
 * @param name a login or the name of an automatic task, never empty
 */
public record Actor(String name) {

    public Actor {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an actor has a name");
        }
    }
}
