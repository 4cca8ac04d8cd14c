package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSource;
import fr.ess.application.structure.sirene.SireneStock;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The stock files as they are downloaded. */
public final class StockFilesSource implements SireneSource {

    @Inject
    public StockFilesSource() {
        // Bound by the module.
    }

    @Override
    public SireneStock open(Path units, Path establishments, SireneSelection selection) {
        StockRows unitRows = new StockRows(StockFile.open(units));
        try {
            StockRows siteRows = new StockRows(StockFile.open(establishments));
            try {
                return new SortedStock(unitRows, siteRows, selection);
            } catch (RuntimeException e) {
                siteRows.close();
                throw e;
            }
        } catch (RuntimeException e) {
            unitRows.close();
            throw e;
        }
    }
}
