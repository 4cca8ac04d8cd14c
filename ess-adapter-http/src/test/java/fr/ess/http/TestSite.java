package fr.ess.http;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.intake.ImportStructures;
import fr.ess.application.structure.intake.ImportStructuresCommand;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.files.FilesModule;
import fr.ess.http.boot.EssServer;
import fr.ess.http.boot.Settings;
import fr.ess.jdbc.JdbcModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A real server on a free port over a real SQLite file, with the Pays de Rennes, the real files that ship with the
 * product and a few structures that hold what the public must never see. Made once for all tests: nothing writes to it.
 */
public final class TestSite {

    /** In fields declared for the mission, and in the name of a structure that is not published. */
    public static final String SECRET = "zygomorphe";

    private static final Actor ACTOR = new Actor("test");
    private static final TestSite INSTANCE = new TestSite();

    private final EssServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public static TestSite instance() {
        return INSTANCE;
    }

    private TestSite() {
        try {
            Path folder = Files.createTempDirectory("ess-http");
            Path database = folder.resolve("test.db");
            fill(database);
            server = EssServer.start(Settings.local(0, database));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path database) throws IOException {
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            ess.use(DefineTerritory.class).defineShipped("Pays de Rennes", false, ACTOR);
            take(ess, "etat-associations-ille-et-vilaine-2010.csv", "plf-2012", LocalDate.of(2010, 12, 31), database);
            take(ess, "ess-numerique-bretagne.csv", "ess-numerique", LocalDate.of(2025, 6, 1), database);
            RegisterStructure register = ess.use(RegisterStructure.class);
            register.register(new RegisterStructureCommand(
                    "L’Archipel, espace d’économie alternative",
                    Map.of(
                            "usual_name", "L’Archipel",
                            "family", "association",
                            "commune", "Rennes",
                            "tags", "économie solidaire|commerce équitable",
                            "purpose", "Faire vivre l’économie solidaire <script>alert(1)</script>",
                            "internal_note", "Rappeler " + SECRET + " avant mars, 06 12 34 56 78",
                            "annual_budget", "123 456,78"),
                    ACTOR));
            register.register(new RegisterStructureCommand(
                    "Coopérative " + SECRET,
                    Map.of("family", "coopérative", "commune", "Bruz", "published", "non", "rna", "W353001234"),
                    ACTOR));
            register.register(new RegisterStructureCommand(
                    "Les Amis du Bocage", Map.of("commune", "Bruz", "rna", "W353001234"), ACTOR));
        }
    }

    private static void take(Ess ess, String name, String source, LocalDate day, Path database) throws IOException {
        Path file = database.resolveSibling(name);
        try (InputStream in = Objects.requireNonNull(TestSite.class.getResourceAsStream(name))) {
            Files.copy(in, file);
        }
        ess.use(ImportStructures.class)
                .run(
                        new ImportStructuresCommand(
                                file,
                                List.of(),
                                new Source(source, SourceKind.REGISTER),
                                day,
                                Optional.of("pays-de-rennes"),
                                false,
                                ACTOR),
                        Progress.SILENT);
    }

    public URI address() {
        return server.address();
    }

    /** An answer to GET, with headers given as names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        try {
            return new URI(address().toString().replaceFirst("/$", "") + path);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** For a look with a browser, until stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(instance().address());
        Thread.currentThread().join();
    }
}
