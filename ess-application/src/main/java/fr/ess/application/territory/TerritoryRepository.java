package fr.ess.application.territory;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import java.util.List;
import java.util.Optional;

/** Keeps the territories of the missions, with the whole of their dated perimeters. */
public interface TerritoryRepository {

    /**
     * Keeps a territory, in the unit of work under way: a new one when its version is 0, else in place of the version it
     * was read as.
     *
     * @return the territory with its next version
     * @throws EssException STALE_WRITE when somebody saved it since it was read, TERRITORY_EXISTS when another
     *     territory has its slug; nothing was written
     */
    Territory save(Territory territory);

    /** The territory with that id, or empty. */
    Optional<Territory> find(TerritoryId id);

    /** The territory with that id. */
    default Territory get(TerritoryId id) {
        return find(id).orElseThrow(
                        () -> new EssException(ErrorCode.TERRITORY_NOT_FOUND, "territory", id).with("proposals", "—"));
    }

    /** The territory with that very slug, or empty. */
    Optional<Territory> findBySlug(String slug);

    /** Every territory, by slug. */
    List<Territory> list();
}
