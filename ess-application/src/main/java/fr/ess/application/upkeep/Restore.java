package fr.ess.application.upkeep;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;

/** Puts a backup in the place of the store. */
public final class Restore {

    private final StoreUpkeep upkeep;

    @Inject
    public Restore(StoreUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /**
     * Restores a backup.
     *
     * @return where the former store stands now; empty when there was none
     * @throws fr.ess.domain.shared.EssException as {@link StoreUpkeep#restoreFrom}; nothing was changed
     */
    public Optional<Path> from(Path backup) {
        return upkeep.restoreFrom(backup);
    }
}
