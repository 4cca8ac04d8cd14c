package fr.ess.benchmark.export;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportTable;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.domain.shared.Audience;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A directory written as CSV again and again by one process: a database, a file to write, how often, some columns. */
public final class ExportBenchmark {

    private ExportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path written = Path.of(arguments[1]);
        DirectoryQuery everything = new DirectoryQuery(
                "", List.of(), Optional.empty(), LocalDate.EPOCH, Audience.MISSION, Optional.empty(), 1, false);
        ExportTable table = ExportTable.of(arguments[3], Audience.MISSION);
        try (Ess ess = Ess.open(
                new ApplicationModule(Clock.systemUTC()),
                JdbcModule.sqlite(Path.of(arguments[0])),
                new FilesModule())) {
            ExportDirectory export = ess.use(ExportDirectory.class);
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                long start = System.nanoTime();
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                    export.export(everything, table, Messages.in(Language.FR), out);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                try (var lines = Files.lines(written)) {
                    long rows = lines.count() - 1;
                    System.out.printf(
                            Locale.ROOT, "warm %d rows, %.2f s, %.0f rows/s%n", rows, seconds, rows / seconds);
                }
            }
        }
    }
}
