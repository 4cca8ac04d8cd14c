package fr.ess.http.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.structure.MergeStructures;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.domain.structure.StructureId;
import fr.ess.files.FilesModule;
import fr.ess.http.TestSite;
import fr.ess.http.boot.EssServer;
import fr.ess.http.boot.Settings;
import fr.ess.jdbc.JdbcModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of structures that somebody verified and merged. */
class StructurePagesTest {

    private static final Actor OFFICER = new Actor(TestSite.SECRET);

    @TempDir
    private Path folder;

    private static StructureId register(Ess ess, String name, String commune) {
        return ess.use(RegisterStructure.class)
                .register(new RegisterStructureCommand(name, Map.of("commune", commune), OFFICER));
    }

    private static HttpResponse<String> get(EssServer server, String path) throws IOException, InterruptedException {
        URI address = server.address().resolve(path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void sayWhenAnEntryWasVerifiedButNotByWhomAndLeadToTheOneThatStays() throws Exception {
        Path database = folder.resolve("ess.db");
        StructureId kept;
        StructureId merged;
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            kept = register(ess, "Envie 35", "Rennes");
            merged = register(ess, "ENVIE Rennes", "Bruz");
            ess.use(VerifyStructure.class).verify(kept, "Envie 35", LocalDate.of(2026, 5, 2), TestSite.SECRET, OFFICER);
            ess.use(MergeStructures.class).merge(kept.toString(), merged.toString(), OFFICER);
        }
        try (EssServer server = EssServer.start(Settings.local(0, database))) {
            for (String page : new String[] {"/", "/structures/" + kept}) {
                assertThat(get(server, page).body())
                        .as(page)
                        .contains("vérifié le 2 mai 2026")
                        .doesNotContain(TestSite.SECRET);
            }
            assertThat(get(server, "/").body()).containsOnlyOnce("/structures/" + kept);
            HttpResponse<String> led = get(server, "/structures/" + merged + "?lang=en");
            assertThat(led.statusCode()).isEqualTo(302);
            assertThat(led.headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/structures/" + kept + "?lang=en"));
        }
    }
}
