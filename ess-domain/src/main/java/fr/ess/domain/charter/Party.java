package fr.ess.domain.charter;

import fr.ess.domain.structure.StructureId;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.EpciCode;
import java.util.Comparator;

/**
 * Who adopts, signs, funds or pilots: a commune or an EPCI of the official lists, a structure of the directory, or
 * anybody else by name, for instance the State or a region.
 */
public sealed interface Party extends Comparable<Party> {

    Comparator<Party> ORDER = Comparator.comparing(Party::key).thenComparing(Party::name);

    /** The name to show. */
    String name();

    /** What tells two parties apart: the official number where there is one, else the name. */
    String key();

    @Override
    default int compareTo(Party other) {
        return ORDER.compare(this, other);
    }

    /** Whether both are the same party, however each is named. */
    default boolean isSameAs(Party other) {
        return key().equals(other.key());
    }

    /** A commune of the official geographical code. */
    record OfCommune(CommuneCode commune, String name) implements Party {
        public OfCommune {
            name = named(name);
        }

        @Override
        public String key() {
            return "commune:" + commune;
        }
    }

    /** An intercommunalité of the national list. */
    record OfEpci(EpciCode epci, String name) implements Party {
        public OfEpci {
            name = named(name);
        }

        @Override
        public String key() {
            return "epci:" + epci;
        }
    }

    /** A structure of the directory. */
    record OfStructure(StructureId structure, String name) implements Party {
        public OfStructure {
            name = named(name);
        }

        @Override
        public String key() {
            return "structure:" + structure;
        }
    }

    /** Anybody else. */
    record Named(String name) implements Party {
        public Named {
            name = named(name);
        }

        @Override
        public String key() {
            return "nom:" + name;
        }
    }

    private static String named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("a party has a name");
        }
        return stripped;
    }
}
