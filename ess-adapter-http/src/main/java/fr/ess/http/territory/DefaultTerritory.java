package fr.ess.http.territory;

import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.TerritorySummary;
import fr.ess.domain.shared.EssException;
import fr.ess.http.shared.SiteName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The territory the site is about: the one it was started for, else the only one defined. */
public final class DefaultTerritory implements SiteName {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultTerritory.class);
    private static final String NO_TERRITORY = "Économie sociale et solidaire";

    private final Optional<String> named;
    private final ConsultTerritories territories;
    private final Clock clock;

    public DefaultTerritory(Optional<String> named, ConsultTerritories territories, Clock clock) {
        this.named = named;
        this.territories = territories;
        this.clock = clock;
    }

    /** The territory today; empty while none is defined, or several and none was chosen. */
    public Optional<TerritorySummary> find() {
        List<TerritorySummary> all = territories.list(LocalDate.now(clock));
        if (named.isPresent()) {
            String slug = territories.resolve(named.get()).slug();
            return all.stream()
                    .filter(territory -> territory.slug().equals(slug))
                    .findFirst();
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Pages that tell an error have a name too, even when the error is that no territory can be read. */
    @Override
    public String text() {
        try {
            return find().map(TerritorySummary::name).orElse(NO_TERRITORY);
        } catch (EssException e) {
            LOG.debug("no name for the site", e);
            return NO_TERRITORY;
        }
    }
}
