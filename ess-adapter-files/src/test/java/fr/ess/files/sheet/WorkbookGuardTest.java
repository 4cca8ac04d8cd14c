package fr.ess.files.sheet;

import static fr.ess.files.sheet.SheetFiles.refusal;
import static fr.ess.files.sheet.SheetFiles.written;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookGuardTest {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final String DOCTYPE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>";

    @TempDir
    private Path folder;

    private void isUnsafe(Workbooks workbook, String reason) {
        assertThat(refusal(written(folder, workbook.bytes()), ErrorCode.WORKBOOK_UNSAFE))
                .containsEntry("reason", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/bomb.bin", "xl/media/image1.png", "xl/worksheets/sheet2.xml"})
    void aZipBombIsRefusedWhateverThePart(String part) {
        isUnsafe(
                Workbooks.raw(ROW).with(part, new byte[32 << 20]),
                part.endsWith(".png") ? "@file-trouble.ratio" : "@file-trouble.token");
    }

    @Test
    void aBombOfTagsIsRefused() {
        byte[] rows = Workbooks.sheet("<row/>".repeat(4 << 20)).getBytes(StandardCharsets.UTF_8);

        isUnsafe(Workbooks.raw(ROW).with("xl/worksheets/sheet1.xml", rows), "@file-trouble.ratio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "docProps/app.xml",
                "xl/x.bin"
            })
    void noPartMayDeclareEntities(String part) {
        isUnsafe(Workbooks.raw(ROW).with(part, DOCTYPE + Workbooks.sheet("&a;")), "@file-trouble.doctype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/../../etc/passwd", "/etc/passwd", "xl\\..\\evil"})
    void noPartMayLeaveTheWorkbook(String part) {
        isUnsafe(Workbooks.raw(ROW).with(part, "x"), "@file-trouble.path");
    }

    @Test
    void twoPartsOfTheSameNameAreRefused() {
        isUnsafe(Workbooks.raw(ROW).with("XL/workbook.xml", "<x/>"), "@file-trouble.duplicate");
    }

    @Test
    void tooManyPartsAreRefused() {
        Workbooks workbook = Workbooks.raw(ROW);
        for (int i = 0; i <= SheetLimits.ENTRIES; i++) {
            workbook.with("xl/media/" + i, new byte[0]);
        }
        isUnsafe(workbook, "@file-trouble.entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r='1'><c r='&#90;ZZZ1'><v>1</v></c></row>",
            })
    void aCellFarOutIsRefusedBeforeMemoryIsSpentOnIt(String row) {
        isUnsafe(Workbooks.raw(row), "@file-trouble.columns");
    }

    @Test
    void aTextThatNoCellCanHoldIsRefused() {
        String text = "é".repeat(1_100_000);

        isUnsafe(Workbooks.raw("<row><c t=\"str\"><v>" + text + "</v></c></row>"), "@file-trouble.text");
    }

    @Test
    void aDamagedWorkbookIsSaidToBe() {
        byte[] whole = Workbooks.raw(ROW).bytes();

        refusal(written(folder, Arrays.copyOf(whole, whole.length - 60)), ErrorCode.WORKBOOK_UNREADABLE);
        refusal(written(folder, Workbooks.raw("<row r=\"1\"><c></row>").bytes()), ErrorCode.WORKBOOK_UNREADABLE);
        refusal(
                written(
                        folder,
                        Workbooks.raw("<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>")
                                .bytes()),
                ErrorCode.WORKBOOK_UNREADABLE);
        refusal(
                written(folder, Workbooks.raw(ROW.replace("r=\"1\"", "r=\"0\"")).bytes()),
                ErrorCode.WORKBOOK_UNREADABLE);
        refusal(written(folder, Workbooks.raw(ROW + ROW).bytes()), ErrorCode.WORKBOOK_UNREADABLE);
    }
}
