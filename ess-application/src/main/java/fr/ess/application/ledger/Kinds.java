package fr.ess.application.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of thing that the ledger keeps, in the order of their words. */
public final class Kinds {

    private final Map<String, Kind<?>> byWord = new TreeMap<>();

    public Kinds(List<Kind<?>> kinds) {
        kinds.forEach(kind -> {
            if (byWord.put(kind.word(), kind) != null) {
                throw new IllegalArgumentException("two kinds are called " + kind);
            }
        });
    }

    public List<Kind<?>> list() {
        return List.copyOf(byWord.values());
    }

    public Optional<Kind<?>> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }
}
