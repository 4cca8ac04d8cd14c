package fr.ess.files.bundle;

import fr.ess.application.bundle.BundleSummary.BundleFile;
import fr.ess.domain.shared.EssException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.Arrays;

/** Reads one file of a bundle: once to compare it with the manifest, once more for its records. */
final class PartReader {

    /** No record comes near this; a file without line ends must not fill the memory. */
    private static final int LONGEST_LINE = 32 * 1024 * 1024;

    private static final int CHUNK = 65_536;

    private final Path file;
    private final BundleFile expected;

    PartReader(Path directory, BundleFile expected) {
        this.file = directory.resolve(expected.name());
        this.expected = expected;
    }

    /** Compares lines and digest with the manifest. */
    void check() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Damage.of(expected.name(), BundleTrouble.MISSING);
        }
        MessageDigest digest = Digest.begin();
        long lines = 0;
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                lines += lineEnds(chunk, read);
                last = chunk[read - 1];
            }
        }
        if (last != '\n' || lines < expected.lines()) {
            throw Damage.of(expected.name(), BundleTrouble.TRUNCATED);
        }
        requireSame(lines, Digest.end(digest));
    }

    private static long lineEnds(byte[] chunk, int length) {
        long ends = 0;
        for (int i = 0; i < length; i++) {
            ends += chunk[i] == '\n' ? 1 : 0;
        }
        return ends;
    }

    private void requireSame(long lines, String sha256) {
        if (lines != expected.lines() || !sha256.equals(expected.sha256())) {
            throw Damage.of(expected.name(), BundleTrouble.ALTERED);
        }
    }

    /** Tells each record, and at the end whether the file is still the one that was checked. */
    void read(Reader reader) throws IOException {
        MessageDigest digest = Digest.begin();
        long lines = 0;
        try (InputStream in =
                new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), digest), CHUNK)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    lines++;
                    take(reader, line.toByteArray(), lines);
                    line.reset();
                } else if (line.size() >= LONGEST_LINE) {
                    throw Damage.at(expected.name(), lines + 1);
                } else {
                    line.write(b);
                }
            }
        }
        requireSame(lines, Digest.end(digest));
    }

    private void take(Reader reader, byte[] line, long number) {
        try {
            Tree tree = Tree.parse(line);
            Tree again = reader.take(tree);
            if (!Arrays.equals(again.bytes(), line)) {
                throw Damage.at(expected.name(), number);
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            EssException refusal = Damage.at(expected.name(), number);
            throw refusal.causedBy(e);
        }
    }

    /** Takes a record, and gives back how it would be written. */
    interface Reader {
        Tree take(Tree tree);
    }
}
