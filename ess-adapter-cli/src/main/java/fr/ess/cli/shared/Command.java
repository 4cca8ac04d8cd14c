package fr.ess.cli.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A word of the command line: a verb that runs, or a noun that holds verbs. Verbs are made when they are needed.
 *
 * @param verb what it runs, absent for a noun
 * @param children the verbs of a noun
 */
public record Command(String name, Optional<Supplier<Verb>> verb, List<Command> children) {

    public Command {
        children = List.copyOf(children);
    }

    public static Command verb(String name, Supplier<Verb> verb) {
        return new Command(name, Optional.of(verb), List.of());
    }

    public static Command noun(String name, Command... verbs) {
        return new Command(name, Optional.empty(), List.of(verbs));
    }
}
