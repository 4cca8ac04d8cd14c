package fr.ess.files.sheet;

import fr.ess.application.sheet.Sheet;
import fr.ess.application.sheet.SheetPart;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The tables of a zip. Nothing is written beside it, and what an entry says of its own size is not believed. */
final class ZipTables {

    private ZipTables() {}

    static boolean isWorkbook(FileScan scan) {
        try (ZipFile zip = new ZipFile(scan.file().toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.startsWith("xl/"));
        } catch (IOException e) {
            throw unreadable(scan.file(), e);
        }
    }

    static List<SheetPart> of(FileScan scan) {
        List<SheetPart> tables = new ArrayList<>();
        try (ZipFile zip = new ZipFile(scan.file().toFile())) {
            check(zip, scan.file());
            zip.stream()
                    .filter(ZipTables::isTable)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> tables.add(new Entry(scan, entry.getName(), Math.max(0, entry.getSize()))));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(scan.file(), e);
        }
        if (tables.isEmpty()) {
            throw scan.notATable("ZIP");
        }
        return List.copyOf(tables);
    }

    private static boolean isTable(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory() && (name.endsWith(".csv") || name.endsWith(".txt"));
    }

    private static void check(ZipFile zip, Path file) {
        if (zip.size() > SheetLimits.ENTRIES) {
            throw unsafe(file, FileTrouble.ENTRIES, "", SheetLimits.ENTRIES);
        }
        Set<String> names = new HashSet<>();
        long inflated = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (SheetLimits.leadsAstray(name)) {
                throw unsafe(file, FileTrouble.PATH, name, 0);
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw unsafe(file, FileTrouble.DUPLICATE, name, 1);
            }
            inflated += Math.max(0, entry.getSize());
        }
        if (inflated > SheetLimits.TOTAL) {
            throw unsafe(file, FileTrouble.TOTAL, "", SheetLimits.TOTAL);
        }
    }

    private static EssException unsafe(Path file, FileTrouble reason, String entry, long limit) {
        return new EssException(ErrorCode.ARCHIVE_UNSAFE, "file", file)
                .with("reason", reason)
                .with("entry", entry)
                .with("limit", limit);
    }

    private static EssException unreadable(Path file, Exception cause) {
        return new EssException(ErrorCode.ARCHIVE_UNREADABLE, "file", file).causedBy(cause);
    }

    private record Entry(FileScan archive, String name, long size) implements SheetPart, Content {

        @Override
        public Path file() {
            return archive.file().resolve(name);
        }

        @Override
        public Sheet open() {
            try {
                FileScan scan = FileScan.of(this);
                if (scan.isZip()) {
                    throw scan.notATable("ZIP");
                }
                return new CsvSheet(scan);
            } catch (IOException e) {
                throw unreadable(archive.file(), e);
            }
        }

        @Override
        public InputStream bytes() throws IOException {
            ZipFile zip = new ZipFile(archive.file().toFile());
            try {
                ZipEntry entry = zip.getEntry(name);
                return new Bounded(zip, zip.getInputStream(entry), entry, archive.file());
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
    }

    /** An entry as it inflates: counted, and refused as soon as it passes a limit. Closes its zip with itself. */
    private static final class Bounded extends FilterInputStream {

        private final ZipFile zip;
        private final ZipEntry entry;
        private final Path file;
        private final CRC32 sum = new CRC32();
        private long size;

        Bounded(ZipFile zip, InputStream in, ZipEntry entry, Path file) {
            super(in);
            this.zip = zip;
            this.entry = entry;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read < 0) {
                verify();
                return read;
            }
            size += read;
            sum.update(bytes, from, read);
            if (size > SheetLimits.ENTRY) {
                throw unsafe(file, FileTrouble.SIZE, entry.getName(), SheetLimits.ENTRY);
            }
            if (size > SheetLimits.RATIO_FROM
                    && size
                                    / Math.max(
                                            1,
                                            Math.min(
                                                    entry.getCompressedSize(),
                                                    file.toFile().length()))
                            > SheetLimits.TABLE_RATIO) {
                throw unsafe(file, FileTrouble.RATIO, entry.getName(), SheetLimits.TABLE_RATIO);
            }
            return read;
        }

        /** What was inflated is what was deflated. */
        private void verify() throws ZipException {
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new ZipException("checksum of " + entry.getName());
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
            zip.close();
        }
    }
}
