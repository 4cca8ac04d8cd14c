package fr.ess.application.funding;

import fr.ess.domain.funding.fact.Fact;
import java.util.Optional;

/** What official codes and the mission's own are called: a commune, a territory, a legal category, a scheme. */
public interface CodeNames {

    /** No code has a name: texts show the codes themselves. */
    CodeNames NONE = new CodeNames() {
        @Override
        public Optional<String> find(Fact<?> fact, String code) {
            return Optional.empty();
        }

        @Override
        public Optional<String> territory(String name) {
            return Optional.empty();
        }
    };

    /** The name of a code that this fact can hold; empty where none is known. */
    Optional<String> find(Fact<?> fact, String code);

    /** The name of a territory, from the one that schemes give it; empty where none is known. */
    Optional<String> territory(String name);
}
