package fr.ess.files.structure.sirene;

import fr.ess.application.shared.Feed;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The bytes of a stock file, as it is published: a CSV, or a zip that holds one CSV and nothing else. A zip is unpacked
 * ahead, by a thread of its own; what comes out of it is checked against its directory.
 */
final class StockFile implements AutoCloseable {

    private static final int CHUNK = 1 << 18;
    private static final int CHUNKS_AHEAD = 8;
    private static final byte[] NOTHING = {};
    private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};

    private final Path path;
    private final long size;
    private final long start;
    private final InputStream in;
    private final AutoCloseable owner;
    private final long expected;
    private final Optional<Feed<byte[]>> ahead;
    private final CRC32 checksum = new CRC32();
    private byte[] chunk = NOTHING;
    private int used;

    private StockFile(Path path, long size, long start, InputStream plain) {
        this.path = path;
        this.size = size;
        this.start = start;
        this.in = plain;
        this.owner = plain;
        this.expected = 0;
        this.ahead = Optional.empty();
    }

    private StockFile(Path path, ZipFile zip, ZipEntry table) throws IOException {
        this.path = path;
        this.size = table.getSize();
        this.start = 0;
        this.in = zip.getInputStream(table);
        this.owner = zip;
        this.expected = table.getCrc();
        this.ahead = Optional.of(new Feed<>("unzip " + path.getFileName(), CHUNKS_AHEAD, this::unpack));
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
            return isZip(path) ? unzipped(path) : plain(path, 0);
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

    private static StockFile plain(Path path, long from) throws IOException {
        SeekableByteChannel bytes = Files.newByteChannel(path).position(from);
        return new StockFile(path, bytes.size(), from, Channels.newInputStream(bytes));
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
            return new StockFile(path, zip, tables.get(0));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void unpack(Consumer<byte[]> out) {
        try {
            byte[] some = new byte[CHUNK];
            for (int read = in.readNBytes(some, 0, CHUNK); read > 0; read = in.readNBytes(some, 0, CHUNK)) {
                out.accept(read == CHUNK ? some : Arrays.copyOf(some, read));
                some = new byte[CHUNK];
            }
        } catch (IOException e) {
            throw damaged(path);
        }
    }

    /** Whether it can be read from anywhere. */
    boolean isPlain() {
        return ahead.isEmpty();
    }

    /** The same plain file, opened once more, from a position on. */
    StockFile from(long position) {
        try {
            return plain(path, position);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The position of the first byte that it reads. */
    long start() {
        return start;
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
            chunk = feed.next().orElse(NOTHING);
            used = 0;
            checksum.update(chunk);
        }
        if (chunk.length == 0) {
            if (checksum.getValue() != expected) {
                throw damaged(path);
            }
            return -1;
        }
        int length = Math.min(chunk.length - used, into.length - from);
        System.arraycopy(chunk, used, into, from, length);
        used += length;
        return length;
    }

    /** Reads a zip to its end, which tells one whose bytes are not those that were packed. */
    void requireWhole() {
        ahead.ifPresent(feed -> {
            while (take(feed, new byte[CHUNK], 0) >= 0) {
                // What is read counts in the checksum.
            }
        });
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
}
