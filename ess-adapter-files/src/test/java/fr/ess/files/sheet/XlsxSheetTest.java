package fr.ess.files.sheet;

import static fr.ess.files.sheet.SheetFiles.cells;
import static fr.ess.files.sheet.SheetFiles.refusal;
import static fr.ess.files.sheet.SheetFiles.rows;
import static fr.ess.files.sheet.SheetFiles.written;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetFormat;
import fr.ess.application.sheet.SheetRow;
import fr.ess.domain.shared.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxSheetTest {

    @TempDir
    private Path folder;

    private String cell(Workbooks workbook) {
        return cells(written(folder, workbook.bytes())).get(0).get(0);
    }

    private static Workbooks one(String cell) {
        return Workbooks.raw("<row r=\"1\">" + cell + "</row>");
    }

    @Test
    void cellsComeAsTheirAuthorWouldTypeThem() {
        byte[] bytes = Workbooks.filled(sheet -> {
            sheet.value(0, 0, "SIRET");
            sheet.value(0, 1, "Date");
            sheet.value(0, 2, "Montant");
            sheet.value(2, 0, 35600000000048L);
            sheet.value(2, 1, LocalDate.of(2012, 3, 31));
            sheet.style(2, 1).format("dd/MM/yyyy").set();
            sheet.value(2, 2, 1234.56);
            sheet.value(2, 3, true);
            sheet.value(2, 5, "=1+1 n'est pas une formule");
            sheet.value(3, 0, "");
        });

        assertThat(rows(written(folder, bytes)))
                .containsExactly(
                        new SheetRow(1, List.of("SIRET", "Date", "Montant")),
                        new SheetRow(
                                3,
                                List.of(
                                        "35600000000048",
                                        "2012-03-31",
                                        "1234.56",
                                        "oui",
                                        "",
                                        "=1+1 n'est pas une formule")));
    }

    @ParameterizedTest
    @CsvSource({
        "35600000000048, 35600000000048",
        "3.5600000000048E13, 35600000000048",
        "12.0, 12",
        "100, 100",
        "0.10000000000000001, 0.1",
        "1234.5599999999999, 1234.56",
        "-12.5, -12.5",
        "1E-3, 0.001",
        "-0, 0",
        "1E999999999, 1E999999999",
        "1E-999999999, 1E-999999999",
        "douze, douze",
    })
    void numbersComeExactlyAsTyped(String stored, String typed) {
        assertThat(cell(one("<c r=\"A1\"><v>" + stored + "</v></c>"))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40999, 2012-03-31",
        "1, 1, 1900-01-01",
        "1, 59, 1900-02-28",
        "1, 61, 1900-03-01",
        "1, 40999.75, 2012-03-31",
        "1, -5, -5",
        "1, 3000000, 3000000",
        "2, 40999.75, 2012-03-31T18:00",
        "3, 0.5, 12:00",
        "4, 1000, 01000",
        "4, 35000, 35000",
        "5, 1.5, 1.5",
        "0, 40999, 40999",
    })
    void datesComeInIsoFormAndCodesKeepTheirZeros(int style, String stored, String expected) {
        String cell = "<c r=\"A1\" s=\"" + style + "\"><v>" + stored + "</v></c>";

        assertThat(cell(one(cell).styled())).isEqualTo(expected);
    }

    @Test
    void datesCountedFrom1904AreRight() {
        assertThat(cell(one("<c r=\"A1\" s=\"1\"><v>39537</v></c>").styled().since1904()))
                .isEqualTo("2012-03-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<c r='A1' t='b'><v>0</v></c>                            ! non",
                "<c r='A1'><f>SUM(B1:B2)</f><v>42</v></c>                ! 42",
                "<c r='A1' t='str'><f>B1</f><v>Rennes</v></c>            ! Rennes",
                "<c r='A1' t='b'><f>B1</f><v>1</v></c>                   ! oui",
                "<c r='A1' t='e'><v>#N/A</v></c>                         ! #N/A",
                "<c r='A1' t='inlineStr'><is><t>en ligne</t></is></c>    ! en ligne",
            })
    void formulasGiveTheirLastValueAndErrorsTheirText(String cell, String expected) {
        assertThat(cell(one(cell.replace('\'', '"')))).isEqualTo(expected);
    }

    @Test
    void theFirstVisibleSheetThatHoldsSomethingIsReadAndTheOthersNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "ess", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("Codes");
            hidden.value(0, 0, "caché");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Vide");
            workbook.newWorksheet("Aides").value(0, 0, "montant");
            workbook.newWorksheet("Notes").value(0, 0, "note");
        }
        try (Sheet sheet = new FileSheetSource().open(written(folder, bytes.toByteArray()))) {
            assertThat(sheet.format().kind()).isEqualTo(SheetFormat.Kind.XLSX);
            assertThat(sheet.format().sheetName()).hasValue("Aides");
            assertThat(sheet.format().otherSheets()).containsExactly("Codes", "Vide", "Notes");
            assertThat(sheet.format().charset()).isEmpty();
            assertThat(sheet.format().digest()).hasSize(64);
            assertThat(sheet.first(5)).containsExactly(new SheetRow(1, List.of("montant")));
            assertThat(sheet.first(5)).as("again").hasSize(1);
            assertThat(sheet.bytesRead()).isPositive();
        }
    }

    @Test
    void aWorkbookWithoutAnyValueIsEmpty() {
        refusal(written(folder, Workbooks.filled(sheet -> {})), ErrorCode.FILE_EMPTY);
    }

    @Test
    void limitsHoldInWorkbooksToo() {
        String text = "x".repeat(32_768);
        assertThat(refusal(
                        written(
                                folder,
                                one("<c r=\"B1\" t=\"str\"><v>" + text + "</v></c>")
                                        .bytes()),
                        ErrorCode.CELL_TOO_LONG))
                .containsEntry("line", "1")
                .containsEntry("column", "2");
        assertThat(refusal(written(folder, one("<c r=\"ALM1\"><v>1</v></c>").bytes()), ErrorCode.TOO_MANY_COLUMNS))
                .containsEntry("limit", "1000");
    }
}
