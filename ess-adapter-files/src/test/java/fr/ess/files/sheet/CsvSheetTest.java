package fr.ess.files.sheet;

import static fr.ess.files.sheet.SheetFiles.cells;
import static fr.ess.files.sheet.SheetFiles.csv;
import static fr.ess.files.sheet.SheetFiles.real;
import static fr.ess.files.sheet.SheetFiles.refusal;
import static fr.ess.files.sheet.SheetFiles.rows;
import static fr.ess.files.sheet.SheetFiles.written;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.sheet.ColumnMapper;
import fr.ess.application.sheet.ColumnMapping;
import fr.ess.application.sheet.ColumnTarget;
import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    @TempDir
    private Path folder;

    private static SheetFormat format(Path file) {
        try (Sheet sheet = new FileSheetSource().open(file)) {
            return sheet.format();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plf2012-jaune-associations-dep35-brut-cp1252.csv, windows-1252, ;",
        "dep46-lot-2017-cp1252.csv,                        windows-1252, ;",
        "dep85-vendee-2018.csv,                            windows-1252, ','",
        "com31458-roques-2017.csv,                         UTF-8,        ;",
        "exemple_valide.csv,                               UTF-8,        ','",
        "exemple-duplicate-column.csv,                     windows-1252, ','",
        "StockUniteLegale_utf8-5lignes-2024.csv,           UTF-8,        ','",
    })
    void imp3_realFilesTellTheirCharsetAndSeparator(String name, String charset, char separator) {
        SheetFormat format = format(real(name));

        assertThat(format.charset()).hasValue(Charset.forName(charset));
        assertThat(format.separator()).hasValue(separator);
    }

    @Test
    void imp3_theStateAnnexIsReadWithItsAccents() {
        List<SheetRow> rows = rows(real("plf2012-jaune-associations-dep35-brut-cp1252.csv"));

        assertThat(rows.get(0).cells())
                .containsExactly(
                        "SIREN", "ASSOCIATION", "IMPUTATION", "Total des subventions", "Détail des subventions");
        assertThat(rows.get(2).cell(2)).contains("démocratisation");
        assertThat(rows.stream().skip(1))
                .allSatisfy(row -> assertThat(row.cells()).hasSize(5));
    }

    @Test
    void rowsThatUnquotedDecimalCommasShiftAreVisible() {
        Path vendee = real("dep85-vendee-2018.csv");
        List<ColumnTarget> targets = List.of(
                ColumnTarget.required("nomBeneficiaire"),
                ColumnTarget.required("montant"),
                ColumnTarget.optional("pourcentageSubvention"));
        try (Sheet sheet = new FileSheetSource().open(vendee)) {
            ColumnMapping mapping = ColumnMapper.propose(sheet.first(ColumnMapper.ROWS_TO_LOOK_AT), targets);
            long shifted = 0;
            long data = 0;
            for (SheetRow row : sheet) {
                data += mapping.isData(row) ? 1 : 0;
                shifted += mapping.isData(row) && mapping.surplus(row) > 0 ? 1 : 0;
            }
            assertThat(mapping.missing()).isEmpty();
            assertThat(data).isEqualTo(114);
            assertThat(shifted).as("three rows are cut short instead").isEqualTo(111);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void imp3_aByteOrderMarkDecides(String charset) {
        Path file = written(folder, "\uFEFFnom;ville\r\nŒuvre;Saint-Méen\r\n", Charset.forName(charset));

        assertThat(format(file).byteOrderMark()).isTrue();
        assertThat(format(file).charset()).hasValue(Charset.forName(charset));
        assertThat(cells(file)).containsExactly(List.of("nom", "ville"), List.of("Œuvre", "Saint-Méen"));
    }

    @Test
    void imp3_oneByteThatIsNotUtf8FarInTheFileMakesItWindows1252() {
        byte[] bytes = ("nom;ville\n" + "Éco;Rennes\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(format(written(folder, bytes)).charset()).hasValue(StandardCharsets.UTF_8);

        bytes[bytes.length - 3] = (byte) 0xE9;

        assertThat(format(written(folder, bytes)).charset()).hasValue(Charset.forName("windows-1252"));
    }

    @Test
    void imp3_linesAreCountedAcrossQuotedLineBreaks() {
        Path file = csv(folder, "a;b\r\n\"un\r\ndeux\ntrois\";\"x;\"\"y\"\"\"\r\n\r\n;\r\nfin;z");

        assertThat(rows(file))
                .containsExactly(
                        new SheetRow(1, List.of("a", "b")),
                        new SheetRow(2, List.of("un\r\ndeux\ntrois", "x;\"y\"")),
                        new SheetRow(6, List.of("", "")),
                        new SheetRow(7, List.of("fin", "z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "nom;montant/A;1,50/B;2,00          ! ;",
                "nom,objet/A,x; y/B,z; t            ! ,",
                "Titre; sous-titre/a,b,c/1,2,3/4,5,6 ! ,",
                "nom|ville/A|B/C|D                  ! |",
                "\"a,b\";c/\"d,e\";f                ! ;",
                "seul/A/B                           ! ;",
            })
    void imp3_theSeparatorIsTheOneThatMakesATable(String lines, char separator) {
        assertThat(format(csv(folder, lines.replace('/', '\n'))).separator()).hasValue(separator);
    }

    @Test
    void charactersAfterAClosingQuoteAndUnclosedQuotesAreRead() {
        assertThat(cells(csv(folder, "a;b\n\"Le \"Relais;12\n\"x\" y;\"z")))
                .containsExactly(List.of("a", "b"), List.of("Le Relais", "12"), List.of("x y", "z"));
    }

    @Test
    void aSheetCanBeReadAgainAndTellsHowFarItIs() {
        Path file = csv(folder, "a;b\n" + "1;2\n".repeat(50_000));
        try (Sheet sheet = new FileSheetSource().open(file)) {
            assertThat(sheet.bytesRead()).isZero();
            assertThat(sheet.first(2)).hasSize(2);
            assertThat(sheet.bytesRead()).isBetween(1L, sheet.format().size() / 2);
            Iterator<SheetRow> all = sheet.iterator();
            assertThat(all.next().line()).isEqualTo(1);
            all.forEachRemaining(row -> assertThat(row.cells()).hasSize(2));
            assertThat(sheet.bytesRead()).isEqualTo(sheet.format().size());
        }
    }

    @Test
    void theDigestIsTheSha256OfTheBytes() {
        SheetFormat format = format(csv(folder, "abc"));

        assertThat(format.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(format.size()).isEqualTo(3);
    }

    @Test
    void aLineOfOneGigabyteIsRefusedAtTheLimit() throws IOException {
        Path file = folder.resolve("long.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("nom;ville\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
        }
        long before = System.nanoTime();

        assertThat(refusal(file, ErrorCode.LINE_TOO_LONG))
                .containsEntry("line", "2")
                .containsEntry("limit", "1048576");
        assertThat(System.nanoTime() - before).as("it stops at the limit").isLessThan(2_000_000_000L);
    }

    @Test
    void aQuoteThatSwallowsTheFileIsRefusedAtTheLimit() {
        Path file = csv(folder, "a;b\n1;2\n3;\"" + "x;y\n".repeat(500_000));

        assertThat(refusal(file, ErrorCode.LINE_TOO_LONG))
                .containsEntry("line", "3")
                .containsEntry("limit", "1048576");
    }

    @Test
    void aCellAndARowHaveLimits() {
        assertThat(refusal(csv(folder, "a;b\n1;" + "x".repeat(32_768)), ErrorCode.CELL_TOO_LONG))
                .containsEntry("line", "2")
                .containsEntry("column", "2")
                .containsEntry("limit", "32767");
        assertThat(refusal(csv(folder, "a;b\n" + ";".repeat(1_000)), ErrorCode.TOO_MANY_COLUMNS))
                .containsEntry("line", "2")
                .containsEntry("limit", "1000");
        assertThat(cells(csv(folder, "a;b\n" + ";".repeat(999))).get(1)).hasSize(1_000);
    }
}
