package fr.ess.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.sheet.ColumnMapper;
import fr.ess.application.sheet.ColumnTarget;
import fr.ess.application.sheet.Sheet;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files: rows or an {@link EssException}, never anything else, never a wait. */
class SheetFuzzTest {

    private static final int ROUNDS = 100;
    private static final List<ColumnTarget> TARGETS =
            List.of(ColumnTarget.required("nomBeneficiaire", "association"), ColumnTarget.required("montant"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plf2012-jaune-associations-dep35-brut-cp1252.csv",
                "dep46-lot-2017-cp1252.csv",
                "dep85-vendee-2018.csv",
                "com31458-roques-2017.csv",
                "exemple_valide.csv"
            })
    void damagedCsvFilesGiveRowsOrARefusal(String name) throws IOException {
        fuzz(Files.readAllBytes(SheetFiles.real(name)));
    }

    @Test
    void damagedWorkbooksGiveRowsOrARefusal() throws IOException {
        fuzz(Workbooks.filled(sheet -> {
            for (int row = 0; row < 60; row++) {
                sheet.value(row, 0, "Association " + row);
                sheet.value(row, 1, row * 1.5);
                sheet.value(row, 3, row % 2 == 0);
            }
        }));
    }

    @Test
    void damagedXmlInAWorkbookGivesRowsOrARefusal() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1</f><v>40999</v></c>"
                + "<c r=\"C1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c></row>";
        for (int round = 0; round < 2 * ROUNDS; round++) {
            String damaged = new String(
                    mutated(rows.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), random),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            read(Workbooks.raw(damaged).styled().bytes(), "seed " + seed + ", round " + round);
        }
    }

    private void fuzz(byte[] original) throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            read(mutated(original, random), "seed " + seed + ", round " + round);
        }
    }

    private void read(byte[] bytes, String replay) throws IOException {
        Path file = Files.write(folder.resolve("fuzz"), bytes);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readToTheEnd(file, replay), replay);
    }

    private static void readToTheEnd(Path file, String replay) {
        try (Sheet sheet = new FileSheetSource().open(file)) {
            long last = 0;
            for (var row : sheet) {
                assertThat(row.line()).as(replay).isPositive();
                last = row.line();
            }
            assertThat(last).as(replay).isPositive();
            ColumnMapper.propose(sheet.first(ColumnMapper.ROWS_TO_LOOK_AT), TARGETS);
        } catch (EssException e) {
            assertThat(e.code()).as(replay).isNotNull();
        } catch (RuntimeException e) {
            throw new AssertionError(replay, e);
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(1, 8); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) "\";,\r\n'<>&\t|=".charAt(random.nextInt(12));
                case 3 -> bytes = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? at : bytes.length);
                default -> {
                    int length = Math.min(random.nextInt(64), bytes.length - at);
                    System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
