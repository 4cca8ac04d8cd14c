package fr.ess.application.territory;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Territories in memory, for tests and for hosts that keep nothing. Safe for use by threads; knows no transaction. */
public final class InMemoryTerritoryRepository implements TerritoryRepository {

    private final Map<TerritoryId, Territory> byId = new HashMap<>();
    private final Map<String, Territory> bySlug = new TreeMap<>();

    @Override
    public synchronized Territory save(Territory territory) {
        Territory known = byId.get(territory.id());
        long version = known == null ? 0 : known.version();
        if (version != territory.version()) {
            throw new EssException(ErrorCode.STALE_WRITE, "territory", territory.slug());
        }
        Territory namesake = bySlug.get(territory.slug());
        if (namesake != null && !namesake.id().equals(territory.id())) {
            throw new EssException(ErrorCode.TERRITORY_EXISTS, "territory", territory.slug());
        }
        Territory saved = territory.withVersion(version + 1);
        if (known != null) {
            bySlug.remove(known.slug());
        }
        byId.put(saved.id(), saved);
        bySlug.put(saved.slug(), saved);
        return saved;
    }

    @Override
    public synchronized Optional<Territory> find(TerritoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<Territory> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    @Override
    public synchronized List<Territory> list() {
        return List.copyOf(bySlug.values());
    }
}
