package fr.ess.files.sheet;

import static fr.ess.files.sheet.SheetFiles.refusal;
import static fr.ess.files.sheet.SheetFiles.written;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.shared.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSheetSourceTest {

    @TempDir
    private Path folder;

    @Test
    void namesWhatKeepsAFileFromBeingRead() {
        refusal(folder.resolve("absent.csv"), ErrorCode.FILE_NOT_FOUND);
        assertThat(refusal(folder, ErrorCode.FILE_UNREADABLE)).containsEntry("reason", "@file-trouble.directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n \r\n\t\n"})
    void anEmptyFileIsSaidToBe(String text) {
        refusal(written(folder, text, StandardCharsets.UTF_8), ErrorCode.FILE_EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "d0cf11e0a1b11ae100, XLS",
        "89504e470d0a1a0a, PNG",
        "ffd8ffe000104a46, JPEG",
        "474946383961, GIF",
        "1f8b0800, GZIP",
        "0a3c21444f43545950452068746d6c3e, HTML",
        "efbbbf3c3f786d6c2076, XML",
        "53514c69746520666f726d6174203300, SQLite",
        "6e6f6d3b76696c6c650a00, @file-trouble.binary",
        "0102030405060708010203040506070841, @file-trouble.binary",
    })
    void contentDecidesWhatIsNotATable(String hex, String looksLike) {
        assertThat(refusal(written(folder, HexFormat.of().parseHex(hex)), ErrorCode.FILE_NOT_A_TABLE))
                .containsEntry("looksLike", looksLike);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, DOCX",
        "content.xml, ODS",
        "xl/workbook.bin, XLSB",
        "data.csv, ZIP",
    })
    void aZipThatIsNoWorkbookIsNamed(String entry, String looksLike) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.putNextEntry(new ZipEntry(entry));
        }
        assertThat(refusal(written(folder, bytes.toByteArray()), ErrorCode.FILE_NOT_A_TABLE))
                .containsEntry("looksLike", looksLike);
        byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), 30);
        assertThat(refusal(written(folder, cut), ErrorCode.FILE_NOT_A_TABLE)).containsEntry("looksLike", "ZIP");
    }

    @Test
    void noiseIsNotATable() {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'a';

        assertThat(refusal(written(folder, noise), ErrorCode.FILE_NOT_A_TABLE))
                .containsEntry("looksLike", "@file-trouble.binary");
    }
}
