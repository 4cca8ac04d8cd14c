package fr.ess.domain.network;

import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.structure.StructureId;
import java.util.Optional;

/** An end of a link. Ordered by kind, then by id, so that every answer about links is the same each time. */
public sealed interface Actor extends Comparable<Actor> {

    /** What can be linked. */
    enum Kind implements MessageCode {
        PERSON,
        STRUCTURE,
        NETWORK,
        COLLECTIVITY,
        OCCASION;

        @Override
        public String key() {
            return MessageCode.key("actor-kind", this);
        }
    }

    Kind kind();

    /** The kind and the id as one stable text, for instance {@code person:0H4P2Z1C3V5N7}; {@link #tryParse} reads it. */
    String key();

    default Optional<PersonId> person() {
        return Optional.empty();
    }

    default Optional<StructureId> structure() {
        return Optional.empty();
    }

    default Optional<NetworkId> network() {
        return Optional.empty();
    }

    default Optional<Occasion> shared() {
        return Optional.empty();
    }

    default Optional<Collectivity> governed() {
        return Optional.empty();
    }

    @Override
    default int compareTo(Actor other) {
        return key().compareTo(other.key());
    }

    /** Reads what {@link #key} wrote; empty for any other text. */
    static Optional<Actor> tryParse(String key) {
        String[] parts = key.split(":", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "person" -> PersonId.tryParse(parts[1]).map(APerson::new);
            case "structure" -> StructureId.tryParse(parts[1]).map(AStructure::new);
            case "network" -> NetworkId.tryParse(parts[1]).map(ANetwork::new);
            case "collectivity" -> collectivity(parts);
            case "occasion" -> occasion(parts);
            default -> Optional.empty();
        };
    }

    private static Optional<Actor> collectivity(String[] parts) {
        for (Collectivity.Level level : Collectivity.Level.values()) {
            if (parts.length == 3 && level.name().equals(parts[1])) {
                return Optional.of(new ACollectivity(new Collectivity(level, parts[2])));
            }
        }
        return Optional.empty();
    }

    private static Optional<Actor> occasion(String[] parts) {
        for (Occasion.Kind kind : Occasion.Kind.values()) {
            if (parts.length == 3 && kind.name().equals(parts[1]) && !parts[2].isBlank()) {
                return Optional.of(new AnOccasion(new Occasion(kind, parts[2])));
            }
        }
        return Optional.empty();
    }

    /** A person. */
    record APerson(PersonId id) implements Actor {
        @Override
        public Kind kind() {
            return Kind.PERSON;
        }

        @Override
        public String key() {
            return "person:" + id;
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(id);
        }
    }

    /** A structure of the directory. */
    record AStructure(StructureId id) implements Actor {
        @Override
        public Kind kind() {
            return Kind.STRUCTURE;
        }

        @Override
        public String key() {
            return "structure:" + id;
        }

        @Override
        public Optional<StructureId> structure() {
            return Optional.of(id);
        }
    }

    /** A network. */
    record ANetwork(NetworkId id) implements Actor {
        @Override
        public Kind kind() {
            return Kind.NETWORK;
        }

        @Override
        public String key() {
            return "network:" + id;
        }

        @Override
        public Optional<NetworkId> network() {
            return Optional.of(id);
        }
    }

    /** A collectivity. */
    record ACollectivity(Collectivity collectivity) implements Actor {
        @Override
        public Kind kind() {
            return Kind.COLLECTIVITY;
        }

        @Override
        public String key() {
            return "collectivity:" + collectivity.level() + ":" + collectivity.code();
        }

        @Override
        public Optional<Collectivity> governed() {
            return Optional.of(collectivity);
        }
    }

    /** What actors did together: they are linked through it, so that a meeting of many is no thicket of pairs. */
    record AnOccasion(Occasion occasion) implements Actor {
        @Override
        public Kind kind() {
            return Kind.OCCASION;
        }

        @Override
        public String key() {
            return "occasion:" + occasion.kind() + ":" + occasion.reference();
        }

        @Override
        public Optional<Occasion> shared() {
            return Optional.of(occasion);
        }
    }
}
