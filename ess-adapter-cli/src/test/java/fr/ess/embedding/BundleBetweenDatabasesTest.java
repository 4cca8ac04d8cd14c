package fr.ess.embedding;

import static fr.ess.embedding.EmbeddedEss.command;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.bundle.ImportBundle;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.MergeStructures;
import fr.ess.application.structure.duplicate.FindDuplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.DuplicatesQuery;
import fr.ess.application.structure.duplicate.FindDuplicates.FoundPair;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From a file to a server and back, as a mission does that outgrows one machine. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the test server is one of Linux amd64")
class BundleBetweenDatabasesTest {

    private static final Actor OFFICER = new Actor("chargée de mission");

    @TempDir
    private Path folder;

    private static Ess open(JdbcModule database) {
        return Ess.open(new ApplicationModule(), database, new FilesModule());
    }

    private static List<FoundPair> duplicates(FindDuplicates find) {
        return find.find(new DuplicatesQuery(List.of(), 40, 20)).pairs();
    }

    private static Map<String, String> export(Ess ess, Path directory) throws IOException {
        ess.use(ExportBundle.class).run(directory, "test");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void cli4_fromSqliteIntoPostgresAndBackIsByteIdenticalAndTheSameQuestionsHaveTheSameAnswers() throws Exception {
        Map<String, String> before;
        List<FoundPair> found;
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, OFFICER);
            ess.run(command(ess.file(
                    "liste.csv",
                    "nom;siren;rna;commune;site",
                    "Envie 35;800329849;;Rennes;https://envie.org",
                    "ENVIE 35;;W353012345;Rennes;https://envie.org",
                    "L’Œuvre « d’été »;338365059;;Bruz;https://oeuvre.fr",
                    "Œuvre d'ete;;;Bruz;https://oeuvre.fr")));
            ess.use(VerifyStructure.class)
                    .verify(ess.get("338365059").id(), "L’Œuvre", EmbeddedEss.TODAY, "appel", OFFICER);
            ess.use(MergeStructures.class).merge("800329849", "W353012345", OFFICER);
            found = duplicates(ess.use(FindDuplicates.class));
            try (Ess sqlite = open(JdbcModule.sqlite(ess.database()))) {
                before = export(sqlite, folder.resolve("before"));
            }
        }
        assertThat(found).isNotEmpty();
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Ess postgres = open(JdbcModule.at(server.getJdbcUrl("postgres", "postgres")));
                Ess again = open(JdbcModule.sqlite(folder.resolve("again.db")))) {
            postgres.use(ImportBundle.class).run(folder.resolve("before"), Progress.SILENT);
            assertThat(export(postgres, folder.resolve("server"))).isEqualTo(before);
            assertThat(duplicates(postgres.use(FindDuplicates.class))).isEqualTo(found);
            again.use(ImportBundle.class).run(folder.resolve("server"), Progress.SILENT);
            assertThat(export(again, folder.resolve("after"))).isEqualTo(before);
        }
    }
}
