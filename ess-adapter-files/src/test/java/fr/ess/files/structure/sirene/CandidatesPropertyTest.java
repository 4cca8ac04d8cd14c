package fr.ess.files.structure.sirene;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockRow;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** However a file is cut into parts, what is found is what one reader finds who goes through it from its start. */
class CandidatesPropertyTest {

    private static final List<UnitColumn> COLUMNS = Stream.of(UnitColumn.values())
            .filter(column -> column.required() || column == UnitColumn.ESS_MARK)
            .filter(column -> column != UnitColumn.SIREN)
            .toList();
    private static final SireneSelection SELECTION =
            new SireneSelection(CandidatesPropertyTest::interest, siren -> siren % 5 == 0, code -> true);
    private static final List<String> CELLS = List.of(
            "",
            "9220",
            "5710",
            "O",
            "x",
            "\"a,b\"",
            "\"deux\nlignes\"",
            "\"trois\n\nlignes\n\"",
            "\"dit \"\"ici\"\"\"");

    @TempDir
    Path directory;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void partsReadAheadGiveWhatOneReaderFinds() throws IOException {
        boolean sound = random.nextBoolean();
        String end = random.nextBoolean() ? "\n" : "\r\n";
        int siren = 0;
        List<String> lines = new ArrayList<>();
        lines.add("siren," + COLUMNS.stream().map(UnitColumn::header).collect(Collectors.joining(",")));
        for (int row = random.nextInt(60); row > 0; row--) {
            siren += sound ? 1 + random.nextInt(5) : flawed();
            lines.add(row(sound ? siren : Math.max(0, siren), sound));
        }
        String csv = lines.stream().collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
        Path plain = Files.writeString(directory.resolve("units"), csv);

        Found whole = found(zipped(csv), 1 << 20);
        Found parts = found(plain, 1 + random.nextInt(200));

        assertThat(parts.failure).as("seed %d, %s", seed, csv).isEqualTo(whole.failure);
        if (whole.failure.isEmpty()) {
            assertThat(parts).as("seed %d, %s", seed, csv).isEqualTo(whole);
            assertThat(parts.size).isEqualTo(Files.size(plain));
        }
    }

    /** By how much a number grows: at times not at all, rarely less than that. */
    private int flawed() {
        int drawn = random.nextInt(100);
        return drawn == 0 ? -3 : drawn < 9 ? 0 : drawn;
    }

    private String row(int siren, boolean sound) {
        if (!sound && random.nextInt(12) == 0) {
            return random.nextBoolean() ? "?" : "%09d,9220".formatted(siren);
        }
        return "%09d,".formatted(siren)
                + COLUMNS.stream()
                        .map(column -> CELLS.get(random.nextInt(CELLS.size())))
                        .collect(Collectors.joining(","));
    }

    private Path zipped(String csv) throws IOException {
        Path zip = Files.createDirectory(directory.resolve("packed")).resolve("units");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("units.csv"));
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static Interest interest(String category, boolean marked) {
        return category.equals("9220") || marked ? Interest.CANDIDATE : Interest.IF_KNOWN;
    }

    private record Unit(int siren, long line, List<String> texts) {}

    private record Found(
            List<Unit> units, List<StockIssue> issues, long read, long wanted, long size, Optional<Message> failure) {}

    private static Found found(Path file, long part) {
        List<Unit> units = new ArrayList<>();
        List<StockIssue> issues = new ArrayList<>();
        try (StockRows rows = new StockRows(StockFile.open(file))) {
            Candidates candidates = new Candidates(rows, SELECTION, issues::add, part);
            Optional<Message> failure = Optional.empty();
            try {
                candidates.giveTo(some -> some.forEach(candidate -> {
                    StockRow<UnitColumn> row = candidate.row().get();
                    units.add(new Unit(
                            candidate.siren(),
                            row.line(),
                            COLUMNS.stream().map(row::text).toList()));
                }));
            } catch (EssException e) {
                failure = Optional.of(e.said());
            }
            return new Found(units, issues, candidates.read(), candidates.found(), candidates.size(), failure);
        }
    }
}
