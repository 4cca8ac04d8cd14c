package fr.ess.domain.stakeholder;

import fr.ess.domain.structure.StructureId;
import java.util.Optional;
import java.util.function.Function;

/** Where a person sits by a mandate. */
public sealed interface Assembly {

    /** Whether sitting there makes the person an élu. */
    boolean isElective();

    /** The collectivity that the assembly governs, when it is one. */
    Optional<Collectivity> collectivity();

    /** The structure whose council it is, when it is one. */
    Optional<StructureId> structure();

    /** Consumes the assembly, whichever it is. */
    <T> T fold(
            Function<? super CouncilOf, ? extends T> council,
            Function<? super DevelopmentCouncil, ? extends T> development,
            Function<? super Parliament, ? extends T> parliament);

    /** The deliberating assembly of a collectivity: municipal, community, departmental or regional council. */
    record CouncilOf(Collectivity governed) implements Assembly {
        @Override
        public boolean isElective() {
            return true;
        }

        @Override
        public Optional<Collectivity> collectivity() {
            return Optional.of(governed);
        }

        @Override
        public Optional<StructureId> structure() {
            return Optional.empty();
        }

        @Override
        public <T> T fold(
                Function<? super CouncilOf, ? extends T> council,
                Function<? super DevelopmentCouncil, ? extends T> development,
                Function<? super Parliament, ? extends T> parliament) {
            return council.apply(this);
        }
    }

    /**
     * A development council, which a structure of the directory carries (CGCT, art. L5211-10-1). Its members are no
     * élus by sitting there. The college they sit for is not kept: that of the unions would tell a membership.
     */
    record DevelopmentCouncil(StructureId carrier) implements Assembly {
        @Override
        public boolean isElective() {
            return false;
        }

        @Override
        public Optional<Collectivity> collectivity() {
            return Optional.empty();
        }

        @Override
        public Optional<StructureId> structure() {
            return Optional.of(carrier);
        }

        @Override
        public <T> T fold(
                Function<? super CouncilOf, ? extends T> council,
                Function<? super DevelopmentCouncil, ? extends T> development,
                Function<? super Parliament, ? extends T> parliament) {
            return development.apply(this);
        }
    }

    /** An assembly of the nation or of Europe, by its name. */
    record Parliament(String name) implements Assembly {
        public Parliament {
            name = name.strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a parliament has a name");
            }
        }

        @Override
        public boolean isElective() {
            return true;
        }

        @Override
        public Optional<Collectivity> collectivity() {
            return Optional.empty();
        }

        @Override
        public Optional<StructureId> structure() {
            return Optional.empty();
        }

        @Override
        public <T> T fold(
                Function<? super CouncilOf, ? extends T> council,
                Function<? super DevelopmentCouncil, ? extends T> development,
                Function<? super Parliament, ? extends T> parliament) {
            return parliament.apply(this);
        }
    }
}
