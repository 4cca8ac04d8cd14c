package fr.ess.http;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.contract.LoadShippedContracts;
import fr.ess.application.funding.KeepSchemes;
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
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Site;
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
import java.nio.charset.StandardCharsets;
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
    private static final String[][] SAMPLE = {
        {"Coopérative des Trois Rivières", "5458", "01.50Z", "11 2023", "Liffré", "active", "circuits courts"},
        {"Mutuelle du Bassin rennais", "8210", "65.12Z", "21 2023", "Cesson-Sévigné", "active", "santé"},
        {"Fondation du Patrimoine vivant", "9300", "94.99Z", "01 2022", "Châteaugiron", "active", "culture"},
        {"Épicerie solidaire de Betton", "9220", "47.11B", "02 2023", "Betton", "active", "circuits courts|insertion"},
        {"L’Œuvre du Chantier", "9220", "88.99B", "12 2023", "Saint-Jacques-de-la-Lande", "active", "insertion"},
        {"Crèche Les Petits Pas", "9220", "88.91A", "11 2023", "Mordelles", "active", "petite enfance"},
        {"Radio Val d’Ille", "9220", "60.10Z", "01 2023", "Melesse", "active", "culture"},
        {"Aide à domicile du pays de Liffré", "9220", "88.10A", "21 2023", "Liffré", "active", "services aux personnes"
        },
        {"Théâtre de la Lande", "9220", "90.01Z", "02 2021", "Bruz", "cessée", "culture"},
        {"Recyclerie d’Acigné", "9220", "38.31Z", "03 2023", "Acigné", "active", "insertion|réemploi"},
        {"Cuma de la Vilaine", "6317", "01.61Z", "NN", "Corps-Nuds", "active", "circuits courts"},
        {"Atelier vélo de Chantepie", "9220", "95.29Z", "00 2023", "Chantepie", "active", "réemploi|mobilité"},
    };
    private static final TestSite INSTANCE = new TestSite();

    private final EssServer server;
    private final List<Route> routes;
    private final OpenApiDocument document = new OpenApiDocument();
    private final HttpClient client = HttpClient.newHttpClient();

    public static TestSite instance() {
        return INSTANCE;
    }

    private TestSite() {
        try {
            Path folder = Files.createTempDirectory("ess-http");
            Path database = folder.resolve("test.db");
            fill(database);
            try (Ess ess = Ess.open(
                    new ApplicationModule(),
                    JdbcModule.sqlite(database),
                    new FilesModule(),
                    new HttpModule(Optional.empty()))) {
                routes = ess.use(Site.class).routes();
            }
            server = EssServer.start(Settings.local(0, database));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path database) throws IOException {
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            ess.use(DefineTerritory.class).defineShipped("Pays de Rennes", false, ACTOR);
            ess.use(LoadShippedContracts.class).load(ACTOR);
            take(
                    ess,
                    database.getParent(),
                    "etat-associations-ille-et-vilaine-2010.csv",
                    List.of("* family = association"),
                    new Source("plf-2012", SourceKind.REGISTER),
                    LocalDate.of(2010, 12, 31));
            take(
                    ess,
                    database.getParent(),
                    "ess-numerique-bretagne.csv",
                    List.of(),
                    new Source("ess-numerique", SourceKind.REGISTER),
                    LocalDate.of(2025, 6, 1));
            try (InputStream in = Objects.requireNonNull(
                    TestSite.class.getResourceAsStream("/fr/ess/files/funding/example-scheme.yaml"))) {
                String scheme = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                ess.use(KeepSchemes.class).keepDocument("example-scheme.yaml", scheme, false, ACTOR);
            }
            ess.use(KeepSchemes.class)
                    .keepDocument("draft.yaml", "code: brouillon\ntitle: " + SECRET + "\nrule: {all: []}", true, ACTOR);
            RegisterStructure register = ess.use(RegisterStructure.class);
            register.register(new RegisterStructureCommand(
                    "L’Archipel, espace d’économie alternative",
                    Map.of(
                            "usual_name", "L’Archipel",
                            "family", "association",
                            "commune", "Rennes",
                            "longitude", "-1.68",
                            "latitude", "48.11",
                            "tags", "économie solidaire|commerce équitable",
                            "purpose", "Faire vivre l’économie solidaire <script>alert(1)</script>",
                            "internal_note", "Rappeler " + SECRET + " avant mars, 06 12 34 56 78",
                            "phone", "+33 (0)2.23.45.67.89",
                            "annual_budget", "123 456,78"),
                    ACTOR));
            register.register(new RegisterStructureCommand(
                    "Coopérative " + SECRET,
                    Map.of(
                            "family",
                            "coopérative",
                            "commune",
                            "Bruz",
                            "published",
                            "non",
                            "siren",
                            "380475558",
                            "rna",
                            "W353001234"),
                    ACTOR));
            register.register(new RegisterStructureCommand(
                    "Les Amis du Bocage", Map.of("commune", "Bruz", "siren", "338365059", "rna", "W353001234"), ACTOR));
            new SamplePeople(ess, ACTOR).enter();
            new SampleNetworks(ess, ACTOR).enter();
            for (String[] one : SAMPLE) {
                register.register(new RegisterStructureCommand(
                        one[0],
                        Map.of(
                                "legal_category", one[1],
                                "activity", one[2],
                                "headcount", one[3],
                                "commune", one[4],
                                "status", one[5],
                                "tags", one[6]),
                        ACTOR));
            }
        }
    }

    private static void take(Ess ess, Path folder, String name, List<String> mapping, Source source, LocalDate day)
            throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(TestSite.class.getResourceAsStream(name))) {
            Files.copy(in, file);
        }
        ess.use(ImportStructures.class)
                .run(
                        new ImportStructuresCommand(
                                file, mapping, source, day, Optional.of("pays-de-rennes"), false, ACTOR),
                        Progress.SILENT);
    }

    public URI address() {
        return server.address();
    }

    /** The routes of the server. */
    public List<Route> routes() {
        return routes;
    }

    /** An answer to GET, with headers given as names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** An answer to any method; it must be one that the OpenAPI document allows. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** An answer to a form or to JSON that is posted. */
    public HttpResponse<String> post(String path, String contentType, String body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), "Content-Type", contentType);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            document.check(method, path, response);
            return response;
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
