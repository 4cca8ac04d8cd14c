package fr.ess.files.structure.sirene;

import fr.ess.application.structure.sirene.SireneFiles;
import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSource;
import fr.ess.application.structure.sirene.SireneStock;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The stock files as they are downloaded. */
public final class StockFilesSource implements SireneSource {

    @Inject
    public StockFilesSource() {
        // Bound by the module.
    }

    @Override
    public SireneStock open(SireneFiles files, SireneSelection selection) {
        Deque<StockRows> opened = new ArrayDeque<>();
        try {
            Successions successions =
                    files.successions().map(StockFilesSource::successions).orElse(Successions.NONE);
            StockRows units = open(files.units(), opened);
            StockRows establishments = open(files.establishments(), opened);
            Optional<Positions> positions = files.positions().map(path -> new Positions(open(path, opened)));
            return new SortedStock(units, establishments, positions, successions, selection);
        } catch (RuntimeException e) {
            opened.forEach(StockRows::close);
            throw e;
        }
    }

    private static StockRows open(Path path, Deque<StockRows> opened) {
        StockRows rows = new StockRows(StockFile.open(path));
        opened.push(rows);
        return rows;
    }

    private static Successions successions(Path path) {
        try (StockRows rows = new StockRows(StockFile.open(path))) {
            return Successions.read(rows);
        }
    }
}
