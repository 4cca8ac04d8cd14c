package fr.ess.http.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryImages;
import fr.ess.application.structure.DirectoryImages.State;
import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.application.territory.DefineTerritoryCommand;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EssServerTest {

    /** Changes for which an image is made anew. */
    private static final int MANY = 300;

    @TempDir
    Path folder;

    @Test
    void listensToThisMachineOnlyUnlessToldOtherwise() {
        try (EssServer server = EssServer.start(Settings.local(0, folder.resolve("new.db")))) {
            assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
            assertThat(server.address().getPort()).isEqualTo(server.port()).isPositive();
        }
    }

    @Test
    void aDatabaseThatDoesNotExistYetIsSaidOnAPageThatStandsUp() throws Exception {
        try (EssServer server = EssServer.start(Settings.local(0, folder.resolve("missing.db")))) {
            HttpResponse<String> page = get(server, "");

            assertThat(page.statusCode()).isLessThan(500);
            assertThat(page.body()).contains("<html lang=\"fr\">", "Économie sociale et solidaire");
            assertThat(get(server, "health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsToldWithoutItsInsides() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.db"), "ceci n’est pas une base de données".repeat(50));
        try (EssServer server = EssServer.start(Settings.local(0, file))) {
            HttpResponse<String> ready = get(server, "ready");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .contains("/problems/database-")
                    .doesNotContain("Exception", "sqlite", folder.toString());
            assertThat(get(server, "structures").body()).contains("<h1>Indisponible</h1>");
        }
    }

    @Test
    void severalTerritoriesNeedOneToBeNamed() throws Exception {
        Path database = folder.resolve("two.db");
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            for (String name : List.of("Val d'Ille-Aubigné", "Pays de Châteaugiron Communauté")) {
                ess.use(DefineTerritory.class)
                        .define(new DefineTerritoryCommand(
                                name, List.of(name), List.of(), LocalDate.of(2026, 1, 1), false, new Actor("test")));
            }
        }
        try (EssServer server = EssServer.start(Settings.local(0, database))) {
            assertThat(get(server, "").body()).contains("L’économie sociale et solidaire, près de chez vous");
        }
        Settings named = new Settings(Settings.LOOPBACK, 0, database.toString(), Optional.of("val-d-ille-aubigne"));
        try (EssServer server = EssServer.start(named)) {
            assertThat(get(server, "").body()).contains("Val d'Ille-Aubigné", "class=\"area ");
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedAndNothingStaysOpen() {
        try (EssServer first = EssServer.start(Settings.local(0, folder.resolve("one.db")))) {
            assertThatThrownBy(() -> EssServer.start(Settings.local(first.port(), folder.resolve("two.db"))))
                    .isInstanceOf(JavalinBindException.class);
        }
    }

    @Test
    @Timeout(60)
    void keepsTheImageOfTheDirectoryAsTheDirectoryIs() throws IOException, InterruptedException {
        Path database = folder.resolve("kept.db");
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            register(ess, "Les Ateliers du Canal");
            assertThat(ess.use(IndexDirectory.class).run(true).made()).isTrue();
            registerMany(ess, "Recyclerie");
            assertThat(stateOf(ess)).isEqualTo(State.OUTDATED);
            try (EssServer server = EssServer.start(Settings.local(0, database), Duration.ofMillis(1))) {
                awaitCurrent(ess);
                register(ess, "L’Épicerie");
                assertThat(stateOf(ess)).as("read beside it").isEqualTo(State.AMENDED);
                assertThat(get(server, "structures?q=%C3%A9picerie").body()).contains("L’Épicerie");
                registerMany(ess, "Ressourcerie");
                awaitCurrent(ess);
            }
        }
    }

    private static void register(Ess ess, String name) {
        ess.use(RegisterStructure.class)
                .register(new RegisterStructureCommand(name, Map.of("commune", "Rennes"), new Actor("test")));
    }

    private static void registerMany(Ess ess, String name) {
        ess.use(UnitOfWork.class).write(() -> {
            for (int i = 0; i <= MANY; i++) {
                register(ess, name + " " + i);
            }
            return true;
        });
    }

    private static State stateOf(Ess ess) {
        return ess.use(UnitOfWork.class).read(ess.use(DirectoryImages.class)::state);
    }

    private static void awaitCurrent(Ess ess) throws InterruptedException {
        while (stateOf(ess) != State.CURRENT) {
            Thread.sleep(1);
        }
    }

    private static HttpResponse<String> get(EssServer server, String path) throws IOException, InterruptedException {
        URI address = server.address().resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
