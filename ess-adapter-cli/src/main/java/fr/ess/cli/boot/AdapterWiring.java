package fr.ess.cli.boot;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.cli.shared.Product;
import fr.ess.cli.shared.Surroundings;
import fr.ess.cli.shared.Wiring;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import java.nio.file.Path;
import java.util.Optional;

/** The product over SQLite and files, and its site. */
final class AdapterWiring implements Wiring {

    @Override
    public Product open(Path database, Surroundings surroundings) {
        Ess ess = Ess.open(new ApplicationModule(surroundings.clock()), JdbcModule.sqlite(database), new FilesModule());
        return new Product() {
            @Override
            public <U> U use(Class<U> type) {
                return ess.use(type);
            }

            @Override
            public void close() {
                ess.close();
            }
        };
    }

    @Override
    public Site serve(String host, int port, Path database, Optional<String> territory) {
        throw new UnsupportedOperationException("not yet");
    }
}
