package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.cli.EssFixture.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backups, restorations, the doctor, and processes that die. */
class UpkeepTest {

    private static final int ROWS = 300;

    @TempDir
    Path directory;

    /** What the directory says, without the ids that each import makes anew. */
    private static List<String> structures(EssFixture ess, String database) {
        return ess.type("ess structure export --format csv --db " + database)
                .succeeds()
                .out()
                .lines()
                .map(line -> line.substring(line.indexOf(';') + 1))
                .sorted()
                .toList();
    }

    private Connection behind() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ess.db"));
    }

    private void plant(String damage) throws Exception {
        try (Connection connection = behind();
                Statement statement = connection.createStatement()) {
            for (String change : damage.split(";", -1)) {
                statement.execute(change);
            }
        }
    }

    @Test
    @Timeout(120)
    void cli5_aBackupTakenWhileAnotherProcessWritesIsWholeAndConsistent() throws Exception {
        EssFixture ess = EssFixture.in(directory);
        ess.write("avant.csv", ImportingProcess.rows("Avant", 0, 50));
        ess.write("apres.csv", ImportingProcess.rows("Apres", 0, 4000));
        ess.type("ess import structures avant.csv").succeeds();
        int whileWriting = 0;
        try (ImportingProcess writer = ImportingProcess.start(directory, ess.file("apres.csv"))) {
            while (writer.isAlive()) {
                boolean writing = isWriting();
                ess.type("ess backup copie.db --replace").succeeds();
                ess.type("ess doctor --db copie.db").succeeds();
                assertThat(ess.type("ess structure search --limit 1 --db copie.db")
                                .succeeds()
                                .lines()
                                .get(0))
                        .matches("(50|4 000) structures.*");
                whileWriting += writing && writer.isAlive() ? 1 : 0;
            }
            assertThat(writer.exitCode()).isZero();
        }
        assertThat(whileWriting).isPositive();
        ess.type("ess backup copie.db --replace").succeeds();
        assertThat(structures(ess, "copie.db")).isEqualTo(structures(ess, "ess.db"));
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    /** Whether somebody holds the lock of those who write. */
    private boolean isWriting() throws SQLException {
        try (Connection other = behind();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return false;
        } catch (SQLException taken) {
            assertThat(taken.getMessage()).contains("SQLITE_BUSY");
            return true;
        }
    }

    @Test
    @Timeout(3600)
    void cli6_killingTheProcessDuringAnImportLeavesBeforeOrAfter() throws Exception {
        EssFixture ess = EssFixture.in(directory);
        ess.write("avant.csv", ImportingProcess.rows("Avant", 0, ROWS / 2));
        Path file = ess.write("apres.csv", ImportingProcess.rows("Apres", 0, ROWS));
        ess.type("ess import structures avant.csv").succeeds();
        List<String> before = structures(ess, "ess.db");
        byte[] prepared = Files.readAllBytes(directory.resolve("ess.db"));
        long began = System.nanoTime();
        try (ImportingProcess undisturbed = ImportingProcess.start(directory, file)) {
            assertThat(undisturbed.ends(60_000)).isTrue();
            assertThat(undisturbed.exitCode()).isZero();
        }
        long whole = (System.nanoTime() - began) / 1_000_000;
        List<String> after = structures(ess, "ess.db");
        assertThat(after).hasSize(ROWS + 1).isNotEqualTo(before);

        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        int kills = Integer.getInteger("ess.kills", 12);
        for (int i = 0; i < kills; i++) {
            boolean fromNothing = i % 3 == 2;
            Path folder = Files.createDirectory(directory.resolve("kill-" + i));
            if (!fromNothing) {
                Files.write(folder.resolve("ess.db"), prepared);
            }
            killAtRandom(folder, random, whole, "import", "structures", file.toString());
            String where = "kill " + i + " of seed " + seed;
            if (!fromNothing) {
                EssFixture survivor = EssFixture.in(folder);
                assertThat(survivor.type("ess doctor").code()).as(where).isZero();
                assertThat(structures(survivor, "ess.db")).as(where).isIn(before, after);
            } else if (Files.exists(folder.resolve("ess.db"))) {
                EssFixture survivor = EssFixture.in(folder);
                assertThat(survivor.type("ess doctor").code()).as(where).isZero();
                assertThat(structures(survivor, "ess.db").size()).as(where).isIn(1, ROWS + 1);
            }
            clear(folder);
        }
    }

    /** The merge is the last moment of a process that mostly starts: it is killed then. */
    @Test
    void cli6_killingTheProcessDuringAMergeLeavesBeforeOrAfter() throws Exception {
        EssFixture ess = EssFixture.in(directory);
        ess.write("deux.csv", "nom;siren;rna", "Envie 35;800329849;", "ENVIE;;W353012345");
        ess.type("ess import structures deux.csv").succeeds();
        List<String> before = structures(ess, "ess.db");
        byte[] prepared = Files.readAllBytes(directory.resolve("ess.db"));
        String[] merge = {"duplicate", "merge", "800329849", "W353012345"};
        long began = System.nanoTime();
        try (ImportingProcess undisturbed = ImportingProcess.start(directory, merge)) {
            assertThat(undisturbed.ends(60_000)).isTrue();
            assertThat(undisturbed.exitCode()).isZero();
        }
        long whole = (System.nanoTime() - began) / 1_000_000;
        List<String> after = structures(ess, "ess.db");
        assertThat(after).isNotEqualTo(before);

        long seed = Long.getLong("ess.seed", System.nanoTime());
        Random random = new Random(seed);
        int kills = Integer.getInteger("ess.kills", 6);
        for (int i = 0; i < kills; i++) {
            Path folder = Files.createDirectory(directory.resolve("kill-" + i));
            Files.write(folder.resolve("ess.db"), prepared);
            killAtRandom(folder, random, whole, merge);
            String where = "kill " + i + " of seed " + seed;
            EssFixture survivor = EssFixture.in(folder);
            assertThat(survivor.type("ess doctor").code()).as(where).isZero();
            assertThat(structures(survivor, "ess.db")).as(where).isIn(before, after);
            clear(folder);
        }
    }

    /** Two times in three while it writes; else at any moment of its life. */
    private static void killAtRandom(Path folder, Random random, long whole, String... words) throws Exception {
        try (ImportingProcess doomed = ImportingProcess.start(folder, words)) {
            if (random.nextInt(3) == 0) {
                doomed.ends(random.nextLong(whole));
            } else {
                while (Files.notExists(folder.resolve("ess.db-wal")) && doomed.isAlive()) {
                    Thread.sleep(2);
                }
                doomed.ends(random.nextLong(Math.max(1, whole / 2)));
            }
            doomed.kill();
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void cli5_aRestoredBackupIsTheDatabaseAgainAndTheFormerOneStays() {
        EssFixture ess = EssFixture.withDemonstration(directory);
        List<String> saved = structures(ess, "ess.db");
        ess.type("ess backup copie.db").succeeds();
        assertThat(ess.type("ess backup copie.db").fails(3).err()).contains("--replace");
        ess.type("ess structure add Passante").succeeds();
        List<String> later = structures(ess, "ess.db");

        assertThat(ess.type("ess restore copie.db").succeeds().out()).contains("ess.db.before-restore");

        assertThat(structures(ess, "ess.db")).isEqualTo(saved).isNotEqualTo(later);
        assertThat(structures(ess, "ess.db.before-restore")).isEqualTo(later);
        ess.type("ess doctor").succeeds();
        ess.type("ess restore copie.db").succeeds();
        assertThat(ess.file("ess.db.before-restore-2")).exists();
        ess.type("ess restore copie.db --db neuve.db").succeeds();
        assertThat(structures(ess, "neuve.db")).isEqualTo(saved);
    }

    @Test
    void refusesABackupThatCannotServe() throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.type("ess backup copie.db").succeeds();
        byte[] whole = Files.readAllBytes(ess.file("copie.db"));
        byte[] damaged = whole.clone();
        java.util.Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40_000, (byte) 7);
        Files.write(ess.file("damaged.db"), damaged);
        Files.write(ess.file("truncated.db"), java.util.Arrays.copyOf(whole, whole.length / 2));
        ess.write("notes.txt", "rien d'une base ".repeat(100));
        byte[] before = Files.readAllBytes(ess.file("ess.db"));
        for (String backup : List.of("damaged.db", "truncated.db", "notes.txt", "missing.db", "ess.db")) {
            Run refused = ess.type("ess restore " + backup).fails(2);
            assertThat(refused.err()).contains(backup).doesNotContain("Exception");
        }
        ess.type("ess backup ess.db --replace").fails(2);
        ess.type("ess backup rien.db --db absente.db").fails(3);
        assertThat(ess.file("ess.db")).hasBinaryContent(before);
        assertThat(ess.file("rien.db")).doesNotExist();
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    @Timeout(60)
    void aDatabaseInUseIsNotReplaced() throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.type("ess backup copie.db").succeeds();
        ess.type("ess structure add Passante").succeeds();
        List<String> before = structures(ess, "ess.db");
        try (Connection other = behind();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(ess.type("ess restore copie.db").fails(3).err()).contains("arrêtez-le");
        }
        assertThat(structures(ess, "ess.db")).isEqualTo(before);
        assertThat(ess.file("ess.db.before-restore")).doesNotExist();
    }

    @Test
    void aDamagedImageOfTheIndexIsNamedAndMadeAnew() throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        ess.type("ess structure index --whatever-size").succeeds();
        ess.type("ess doctor").succeeds();
        byte[] damaged = Files.readAllBytes(ess.file("ess.db.directory"));
        damaged[damaged.length / 2] ^= 1;
        Files.write(ess.file("ess.db.directory"), damaged);
        assertThat(ess.type("ess doctor").fails(1).out()).contains("L’image de l’index est abîmée");
        ess.type("ess doctor --repair").fails(0);
        ess.type("ess doctor").succeeds();
        assertThat(Files.readAllBytes(ess.file("ess.db.directory"))).isNotEqualTo(damaged);
    }

    @Test
    void aDamagedDatabaseIsNamedAndReplaced() throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        List<String> saved = structures(ess, "ess.db");
        ess.type("ess backup copie.db").succeeds();
        byte[] damaged = Files.readAllBytes(ess.file("ess.db"));
        java.util.Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40_000, (byte) 7);
        Files.write(ess.file("ess.db"), damaged);
        assertThat(ess.type("ess doctor").fails(1).out()).contains("Le fichier de la base est abîmé");
        ess.type("ess restore copie.db").succeeds();
        assertThat(structures(ess, "ess.db")).isEqualTo(saved);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            link-broken              | INSERT INTO structure_identifier VALUES ('SIREN', '552100554', 1)
            schema-mismatch          | DELETE FROM schema_history WHERE version = '9'
            structure-without-record | INSERT INTO structure VALUES (1, 1)
            operation-missing        | UPDATE source_record SET operation_id = 1 WHERE source = (SELECT min(source) FROM source_record)
            record-unreadable        | UPDATE source_record SET stated_on = 'hier' WHERE structure_id = (SELECT min(structure_id) FROM source_record)
            identifiers-differ       | DELETE FROM structure_identifier WHERE structure_id = (SELECT min(structure_id) FROM structure_identifier)
            journal-altered          | UPDATE audit_entry SET content = 'autre' WHERE seq = (SELECT min(seq) FROM audit_entry)
            """)
    void theDoctorNamesDamage(String code, String damage) throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        plant(damage);
        String found = ess.type("ess doctor --format json").fails(1).out();
        assertThat(found).contains("\"code\": \"" + code + "\"").containsOnlyOnce("\"code\"");
        ess.type("ess doctor --repair").fails(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            entry-missing  | DELETE FROM directory_tag; DELETE FROM directory_site; DELETE FROM directory_entry WHERE id = (SELECT min(id) FROM directory_entry); DELETE FROM directory_text WHERE rowid NOT IN (SELECT id FROM directory_entry)
            entry-missing  | DELETE FROM directory_text WHERE rowid = (SELECT min(id) FROM directory_entry)
            entry-stray    | INSERT INTO directory_text (rowid, public_words, mission_words) VALUES (1, 'a', 'b')
            entry-stray    | INSERT INTO directory_entry (id, name, sort_name, sigle, sigle_words, activity, published, public_words, mission_words) SELECT 1, name, sort_name, sigle, sigle_words, activity, published, public_words, mission_words FROM directory_entry LIMIT 1
            entry-outdated | INSERT INTO directory_site (latitude, longitude, entry_id, x, y, z) SELECT 1, 1, min(id), 1, 1, 1 FROM directory_entry
            entry-outdated | UPDATE directory_entry SET name = 'Autre' WHERE id = (SELECT min(id) FROM directory_entry)
            """)
    void theDoctorNamesAnIndexThatDiffersAndMakesItAnew(String code, String damage) throws Exception {
        EssFixture ess = EssFixture.withDemonstration(directory);
        List<String> before = structures(ess, "ess.db");
        plant(damage);
        assertThat(ess.type("ess doctor --format json").fails(1).out()).contains("\"code\": \"" + code + "\"");
        ess.type("ess doctor --repair").fails(0);
        ess.type("ess doctor").succeeds();
        assertThat(structures(ess, "ess.db")).isEqualTo(before);
    }
}
