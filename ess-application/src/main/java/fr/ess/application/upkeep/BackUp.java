package fr.ess.application.upkeep;

import jakarta.inject.Inject;
import java.nio.file.Path;

/** Writes the store to a file that can be put back, while others go on writing. */
public final class BackUp {

    private final StoreUpkeep upkeep;

    @Inject
    public BackUp(StoreUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /**
     * Backs up one consistent state.
     *
     * @param replacing whether an earlier file of that name may be replaced
     * @return the size of the file in bytes
     * @throws fr.ess.domain.shared.EssException as {@link StoreUpkeep#backUpTo}
     */
    public long to(Path file, boolean replacing) {
        return upkeep.backUpTo(file, replacing);
    }
}
