package fr.ess.benchmark.register;

import com.sun.management.OperatingSystemMXBean;
import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.sirene.ImportSirene;
import fr.ess.application.structure.sirene.ImportSireneCommand;
import fr.ess.application.structure.sirene.SireneFiles;
import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.structure.sirene.SireneStock;
import fr.ess.files.FilesModule;
import fr.ess.files.structure.sirene.StockFilesSource;
import fr.ess.jdbc.JdbcModule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The stock files read by us, by DuckDB and by nobody but the inflater, in one process: goal by goal, the sides of each in
 * turn. The arguments: the folder of the made-up files, CSV and zip, and the rounds.
 */
public final class RegisterSideBySide {

    private static final Set<String> WANTED = Set.of("9220", "9260", "5458", "8210", "9300", "6317");

    private final Path folder;
    private final Map<String, List<double[]>> measures = new LinkedHashMap<>();
    private long kept;

    private RegisterSideBySide(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        RegisterSideBySide sides = new RegisterSideBySide(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        for (Round goal : List.<Round>of(sides::scanning, sides::unpacking, sides::storing)) {
            for (int round = 0; round < rounds; round++) {
                goal.run();
            }
        }
        sides.print();
    }

    /** What a goal compares, once. */
    private interface Round {
        void run() throws Exception;
    }

    private void scanning() throws Exception {
        Path units = folder.resolve("StockUniteLegale.csv");
        kept = measured("I1 ess, scan and qualify", () -> scan(units));
        same(kept, measured("I1 DuckDB read_csv, same predicate", () -> counted(units)));
    }

    private void unpacking() throws Exception {
        Path zip = folder.resolve("StockUniteLegale.zip");
        measured("I3 inflating alone", () -> inflated(zip));
        same(kept, measured("I3 ess, scan and qualify from the zip", () -> scan(zip)));
    }

    private void storing() throws Exception {
        same(
                measured("I2 ess, both files into SQLite, indexed and searchable", this::imported),
                measured(
                        "I2 DuckDB, CREATE TABLE AS of the same units and their establishments",
                        () -> created(folder.resolve("StockUniteLegale.csv"))));
    }

    private static void same(long one, long other) {
        if (one != other) {
            throw new IllegalStateException(one + " units for one, " + other + " for the other");
        }
    }

    private long measured(String name, Callable<Long> work) throws Exception {
        System.gc();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        long result = work.call();
        double[] seconds = {(System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9};
        measures.computeIfAbsent(name, any -> new ArrayList<>()).add(seconds);
        return result;
    }

    private long scan(Path units) throws Exception {
        Path noSites = folder.resolve("no-establishment.csv");
        try (Stream<String> lines = Files.lines(folder.resolve("StockEtablissement.csv"))) {
            Files.writeString(noSites, lines.findFirst().orElseThrow() + "\n");
        }
        SireneSelection selection = new SireneSelection(RegisterSideBySide::interest, siren -> false, code -> true);
        try (SireneStock stock = new StockFilesSource().open(new SireneFiles(units, noSites), selection)) {
            while (!stock.next().isEmpty()) {
                // Without establishments, no unit is given.
            }
            return stock.reading().candidates();
        }
    }

    private static Interest interest(String category, boolean marked) {
        return marked || WANTED.contains(category) ? Interest.CANDIDATE : Interest.IF_KNOWN;
    }

    private static String csv(Path file) {
        return "read_csv('" + file + "', header = true, all_varchar = true)";
    }

    private static String wanted(Path units) {
        return csv(units) + " WHERE categorieJuridiqueUniteLegale IN ("
                + WANTED.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "))
                + ") OR economieSocialeSolidaireUniteLegale = 'O'";
    }

    private static long counted(Path units) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            return number(statement, "SELECT count(*) FROM " + wanted(units));
        }
    }

    private long created(Path units) throws IOException, SQLException {
        Path database = folder.resolve("kept.duckdb");
        Files.deleteIfExists(database);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("CREATE TABLE unit AS SELECT * FROM " + wanted(units));
            statement.execute("CREATE TABLE establishment AS SELECT * FROM "
                    + csv(folder.resolve("StockEtablissement.csv")) + " WHERE siren IN (SELECT siren FROM unit)");
            return number(statement, "SELECT count(*) FROM unit");
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long inflated(Path path) throws Exception {
        byte[] buffer = new byte[1 << 19];
        long bytes = 0;
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(zip.entries().nextElement())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    private long imported() throws Exception {
        Path database = folder.resolve("kept.db");
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(database + end));
        }
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            return ess.use(ImportSirene.class)
                    .run(
                            new ImportSireneCommand(
                                    new SireneFiles(
                                            folder.resolve("StockUniteLegale.csv"),
                                            folder.resolve("StockEtablissement.csv")),
                                    Optional.empty(),
                                    LocalDate.of(2026, 10, 31),
                                    false,
                                    new Actor("benchmark")),
                            Progress.SILENT)
                    .structures();
        }
    }

    private void print() {
        measures.forEach((name, seconds) -> System.out.printf(
                "%-60s wall %s  CPU %s%n", name, spread(seconds, 0), spread(seconds, 1)));
    }

    private static String spread(List<double[]> seconds, int which) {
        double[] sorted = seconds.stream().mapToDouble(both -> both[which]).sorted().toArray();
        return "%.2f s (%.2f–%.2f)".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
