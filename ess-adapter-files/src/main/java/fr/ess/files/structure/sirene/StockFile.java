package fr.ess.files.structure.sirene;

import fr.ess.application.shared.Feed;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The bytes of a stock file, as it is published: a CSV, or a zip that holds one CSV and nothing else. A zip is unpacked
 * ahead, by a thread of its own; what comes out of it is checked against its directory.
 */
final class StockFile implements AutoCloseable {

    private static final int CHUNK = 1 << 19;
    private static final int CHUNKS_AHEAD = 4;
    private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};

    private final Path path;
    private final long size;
    private final InputStream in;
    private final AutoCloseable owner;
    private final Optional<Feed<byte[]>> ahead;
    private byte[] chunk = {};
    private int used;

    private StockFile(Path path, long size, InputStream in, AutoCloseable owner, boolean packed) {
        this.path = path;
        this.size = size;
        this.in = in;
        this.owner = owner;
        this.ahead = packed
                ? Optional.of(new Feed<>("unzip " + path.getFileName(), CHUNKS_AHEAD, this::unpack))
                : Optional.empty();
    }

    /**
     * Opens the file.
     *
     * @throws EssException FILE_NOT_FOUND, FILE_UNREADABLE, STOCK_ARCHIVE_DAMAGED
     */
    static StockFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new EssException(ErrorCode.FILE_NOT_FOUND, "file", path);
        }
        try {
            return isZip(path) ? unzipped(path) : plain(path);
        } catch (ZipException e) {
            throw damaged(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream start = Files.newInputStream(path)) {
            return Arrays.equals(start.readNBytes(ZIP_SIGNATURE.length), ZIP_SIGNATURE);
        }
    }

    private static StockFile plain(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        return new StockFile(path, Files.size(path), in, in, false);
    }

    private static StockFile unzipped(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            List<? extends ZipEntry> tables = zip.stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .toList();
            if (tables.size() != 1) {
                throw damaged(path);
            }
            ZipEntry table = tables.get(0);
            return new StockFile(
                    path, table.getSize(), new Checked(zip.getInputStream(table), table.getCrc()), zip, true);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void unpack(Consumer<byte[]> out) {
        try {
            for (byte[] some = in.readNBytes(CHUNK); some.length > 0; some = in.readNBytes(CHUNK)) {
                out.accept(some);
            }
        } catch (IOException e) {
            throw damaged(path);
        }
    }

    /** How it is called, without its folder. */
    String name() {
        return path.getFileName().toString();
    }

    /** How many bytes there are to read, unzipped; what a zip claims. */
    long size() {
        return size;
    }

    /**
     * Reads some bytes.
     *
     * @return how many, or -1 at the end
     */
    int read(byte[] into, int from) {
        return ahead.map(feed -> take(feed, into, from)).orElseGet(() -> readPlain(into, from));
    }

    private int readPlain(byte[] into, int from) {
        try {
            return in.read(into, from, into.length - from);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private int take(Feed<byte[]> feed, byte[] into, int from) {
        if (used == chunk.length) {
            Optional<byte[]> next = feed.next();
            if (next.isEmpty()) {
                return -1;
            }
            chunk = next.get();
            used = 0;
        }
        int length = Math.min(chunk.length - used, into.length - from);
        System.arraycopy(chunk, used, into, from, length);
        used += length;
        return length;
    }

    @Override
    public void close() {
        ahead.ifPresent(Feed::close);
        try {
            owner.close();
        } catch (Exception e) {
            throw new IllegalStateException("a file that was read did not close", e);
        }
    }

    private static EssException damaged(Path path) {
        return new EssException(ErrorCode.STOCK_ARCHIVE_DAMAGED, "file", path.getFileName());
    }

    private static EssException unreadable(Path path, IOException cause) {
        return new EssException(ErrorCode.FILE_UNREADABLE, "file", path).causedBy(cause);
    }

    /** Fails at the end when the bytes are not those that were packed. */
    private static final class Checked extends FilterInputStream {

        private final CheckedInputStream checked;
        private final long expected;

        Checked(InputStream in, long expected) {
            this(new CheckedInputStream(in, new CRC32()), expected);
        }

        private Checked(CheckedInputStream checked, long expected) {
            super(checked);
            this.checked = checked;
            this.expected = expected;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0 && checked.getChecksum().getValue() != expected) {
                throw new ZipException("the checksum does not agree");
            }
            return read;
        }
    }
}
