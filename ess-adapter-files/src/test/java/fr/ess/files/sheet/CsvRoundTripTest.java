package fr.ess.files.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRoundTripTest {

    private static final String[] PIECES = {
        "'",
        "''",
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\"",
        "\"\"",
        ";",
        ",",
        "|",
        "#",
        " ",
        "\u00A0",
        "é",
        "Œ",
        "12",
        "12,5",
        "0.5",
        "a",
        "Rennes",
        "😀",
        "＝",
        "\uFEFF",
        "\u200B",
        "\\",
        "=1+1",
        "'=1",
        "cmd|' /C calc'!A0"
    };

    @TempDir
    private Path folder;

    private static byte[] written(CsvSheetWriter writer, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(rows.get(0), rows.subList(1, rows.size()), bytes);
        return bytes.toByteArray();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    void imp12_writingThenReadingIsTheIdentityForEveryText() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            int width = 1 + random.nextInt(4);
            List<List<String>> rows = new ArrayList<>();
            rows.add(java.util.stream.IntStream.range(0, width)
                    .mapToObj(i -> "c" + i)
                    .toList());
            for (int i = random.nextInt(6); i > 0; i--) {
                rows.add(random.ints(width).mapToObj(any -> text(random)).toList());
            }
            char separator = SeparatorFinder.CANDIDATES.charAt(random.nextInt(4));
            byte[] bytes = written(new CsvSheetWriter(separator, random.nextBoolean()), rows);

            List<List<String>> read = SheetFiles.cells(SheetFiles.written(folder, bytes));

            assertThat(read)
                    .as("seed %d, round %d, separator %s", seed, round, separator)
                    .isEqualTo(rows);
        }
    }

    @Test
    void imp12_protectionIsExactlyReversible() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String text = text(random);
            String guarded = FormulaGuard.protect(text);
            assertThat(FormulaGuard.unprotect(guarded)).as("seed %d", seed).isEqualTo(text);
            assertThat(guarded)
                    .as("seed %d", seed)
                    .doesNotStartWith("=")
                    .doesNotStartWith("@")
                    .doesNotStartWith("\t");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=1+1, '=1+1",
                "@SUM(A1), '@SUM(A1)",
                "+33 2 99, '+33 2 99",
                "-1+cmd, '-1+cmd",
                "-12.5, -12.5",
                "~-12,5~, ~-12,5~",
                "+7, +7",
                "'=x, ''=x",
                "'bonjour, 'bonjour",
                "L'Œuvre, L'Œuvre",
            })
    void imp12_spreadsheetsCannotBeMadeToRunAFormula(String text, String guarded) {
        assertThat(FormulaGuard.protect(text)).isEqualTo(guarded);
        assertThat(FormulaGuard.unprotect(guarded)).isEqualTo(text);
    }

    @Test
    void writesRfc4180WithASemicolonAndAMarkByDefault() {
        byte[] bytes = written(new CsvSheetWriter(), List.of(List.of("nom", "objet"), List.of("a;b", "dit \"oui\"")));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFnom;objet\r\n\"a;b\";\"dit \"\"oui\"\"\"\r\n");
    }

    @Test
    void aStreamThatRefusesIsSaid() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> new CsvSheetWriter().write(List.of("a"), List.of(), full))
                .isInstanceOfSatisfying(
                        EssException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTPUT_FAILED));
        assertThatThrownBy(() -> new CsvSheetWriter(';', false).write(List.of("a"), List.of(), full))
                .isInstanceOf(EssException.class);
    }
}
