package fr.ess.files.bundle;

import fr.ess.application.bundle.BundleSummary.BundleFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** Writes one file of a bundle, and counts and digests what it writes. */
final class PartWriter implements AutoCloseable {

    private final Part part;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest = Digest.begin();
    private long lines;

    PartWriter(Part part, Path directory) throws IOException {
        this.part = part;
        this.channel = FileChannel.open(
                directory.resolve(part.file()), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    void line(Tree tree) throws IOException {
        byte[] bytes = tree.bytes();
        out.write(bytes);
        out.write('\n');
        digest.update(bytes);
        digest.update((byte) '\n');
        lines++;
    }

    /** To the disk itself. */
    BundleFile end() throws IOException {
        out.flush();
        channel.force(true);
        return new BundleFile(part.file(), lines, Digest.end(digest));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
