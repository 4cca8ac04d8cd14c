package fr.ess.files.sheet;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Judges a workbook before a library opens it: every part is really inflated and counted, whatever its declared size, and
 * every part that is XML is read for what would exhaust a parser.
 */
final class WorkbookGuard {

    private final Path file;
    private long inflated;
    private long rows;

    private WorkbookGuard(Path file) {
        this.file = file;
    }

    /** How many rows the workbook's sheets have together; refuses an unsafe or damaged workbook, or a zip of another kind. */
    static long rows(FileScan scan) {
        WorkbookGuard guard = new WorkbookGuard(scan.file());
        try (ZipFile zip = new ZipFile(scan.file().toFile())) {
            String kind = kind(zip);
            if (!kind.equals("XLSX")) {
                throw scan.notATable(kind);
            }
            guard.check(zip);
            return guard.rows;
        } catch (IOException | IllegalArgumentException e) {
            throw scan.firstText().contains("xl/") || scan.firstText().contains("[Content_Types]")
                    ? unreadable(scan.file(), e)
                    : scan.notATable("ZIP").causedBy(e);
        }
    }

    private static String kind(ZipFile zip) {
        if (zip.getEntry("xl/workbook.bin") != null) {
            return "XLSB";
        }
        if (zip.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/"))) {
            return "XLSX";
        }
        if (zip.getEntry("word/document.xml") != null) {
            return "DOCX";
        }
        return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null ? "ODS" : "ZIP";
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.size() > SheetLimits.ENTRIES) {
            throw unsafe(FileTrouble.ENTRIES, "", SheetLimits.ENTRIES);
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (SheetLimits.leadsAstray(name)) {
                throw unsafe(FileTrouble.PATH, name, 0);
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw unsafe(FileTrouble.DUPLICATE, name, 1);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                inflate(entry, new BufferedInputStream(new Bounded(in, entry), 1 << 16));
            }
        }
    }

    private void inflate(ZipEntry entry, InputStream in) throws IOException {
        in.mark(4);
        byte[] first = in.readNBytes(4);
        in.reset();
        if (looksLikeXml(first)) {
            rows += new XmlPartGuard(this, entry.getName()).read(in);
        } else {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    /** A tag at the start, after a mark, in either byte order, or the white space that may precede one. */
    private static boolean looksLikeXml(byte[] first) {
        for (byte octet : first) {
            if (octet == '<' || octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t') {
                return true;
            }
        }
        return false;
    }

    EssException unsafe(FileTrouble reason, String entry, long limit) {
        return new EssException(ErrorCode.WORKBOOK_UNSAFE, "file", file)
                .with("reason", reason)
                .with("entry", entry)
                .with("limit", limit);
    }

    static EssException unreadable(Path file, Exception cause) {
        return new EssException(ErrorCode.WORKBOOK_UNREADABLE, "file", file).causedBy(cause);
    }

    /** A part as it inflates: counted, and refused as soon as it passes a limit. */
    private final class Bounded extends InputStream {

        private final InputStream in;
        private final ZipEntry entry;
        private final boolean held;
        private long size;
        private int sinceTag;

        Bounded(InputStream in, ZipEntry entry) {
            this.in = in;
            this.entry = entry;
            this.held = !entry.getName().toLowerCase(Locale.ROOT).contains("/worksheets/");
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read > 0) {
                count(read);
                boundTags(bytes, from, read);
            }
            return read;
        }

        private void count(int read) {
            size += read;
            inflated += read;
            long most = held ? SheetLimits.HELD_ENTRY : SheetLimits.ENTRY;
            if (size > most) {
                throw unsafe(FileTrouble.SIZE, entry.getName(), most);
            }
            if (inflated > SheetLimits.TOTAL) {
                throw unsafe(FileTrouble.TOTAL, entry.getName(), SheetLimits.TOTAL);
            }
            long compressed = Math.max(
                    1, Math.min(entry.getCompressedSize(), file.toFile().length()));
            if (size > SheetLimits.RATIO_FROM && size / compressed > SheetLimits.RATIO) {
                throw unsafe(FileTrouble.RATIO, entry.getName(), SheetLimits.RATIO);
            }
        }

        private void boundTags(byte[] bytes, int from, int read) {
            for (int i = from; i < from + read; i++) {
                sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > SheetLimits.XML_TOKEN && !isMedia()) {
                    throw unsafe(FileTrouble.TOKEN, entry.getName(), SheetLimits.XML_TOKEN);
                }
            }
        }

        private boolean isMedia() {
            return entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/media/");
        }
    }
}
