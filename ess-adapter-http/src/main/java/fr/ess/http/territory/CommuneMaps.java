package fr.ess.http.territory;

import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.EpciCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws maps, and keeps the last ones: drawing costs more than a page. Thread-safe. */
@Singleton
public final class CommuneMaps {

    private static final int MOST_KEPT = 16;

    private final OfficialGeographySource geography;
    private final Map<Set<CommuneCode>, Optional<CommuneMap>> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<CommuneCode>, Optional<CommuneMap>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    @Inject
    public CommuneMaps(OfficialGeographySource geography) {
        this.geography = geography;
    }

    /** The map of these communes; empty when the product has no outline of any. */
    public synchronized Optional<CommuneMap> of(Set<CommuneCode> communes) {
        return kept.computeIfAbsent(Set.copyOf(communes), this::draw);
    }

    private Optional<CommuneMap> draw(Set<CommuneCode> communes) {
        return CommuneMap.of(
                geography.outlines(communes),
                code -> geography.geography().find(code).flatMap(Commune::epci).map(EpciCode::text));
    }
}
