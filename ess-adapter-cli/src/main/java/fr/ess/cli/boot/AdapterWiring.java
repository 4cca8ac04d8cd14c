package fr.ess.cli.boot;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.cli.shared.Product;
import fr.ess.cli.shared.Surroundings;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Wiring;
import fr.ess.domain.shared.Message;
import fr.ess.files.FilesModule;
import fr.ess.http.boot.EssServer;
import fr.ess.http.boot.Settings;
import fr.ess.jdbc.JdbcModule;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The product over a database and files, and its site. */
final class AdapterWiring implements Wiring {

    @Override
    public Product open(String database, Surroundings surroundings) {
        Ess ess = Ess.open(new ApplicationModule(surroundings.clock()), JdbcModule.at(database), new FilesModule());
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
    public Site serve(String host, int port, String database, Optional<String> territory) {
        EssServer server = started(new Settings(host, port, database, territory));
        return new Site() {
            @Override
            public URI address() {
                return server.address();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    private static EssServer started(Settings settings) {
        try {
            return EssServer.start(settings);
        } catch (RuntimeException e) {
            if (isAboutTheAddress(e)) {
                throw new UsageException(Message.of(UsageProblem.SERVER_ADDRESS, "host", settings.host())
                        .with("port", settings.port()));
            }
            throw e;
        }
    }

    private static boolean isAboutTheAddress(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SocketException || cause instanceof UnresolvedAddressException);
    }
}
