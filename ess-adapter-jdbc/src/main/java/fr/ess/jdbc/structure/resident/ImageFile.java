package fr.ess.jdbc.structure.resident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The file of an image: a head with a signature, the mark, the number of entries, the length of the file, the digests of
 * the head and of what follows it, and for each section its place and length; then the sections. It appears whole under its
 * name or not at all. Whoever opens it checks the head and the length; the rest when somebody asks whether it is sound.
 */
final class ImageFile {

    /** « ESSDIR » and the version of the format. */
    private static final long SIGNATURE = 0x4553534449520004L;

    private static final int DIGEST = 8;
    private static final int MARK = 16;
    private static final int LENGTH = 24;
    private static final int ENTRIES = 32;
    private static final int BODY_DIGEST = 40;
    private static final int FIXED = 48;
    private static final int OF_SECTION = 16;
    private static final List<Section> SECTIONS = List.of(Section.values());
    private static final int HEAD = FIXED + SECTIONS.size() * OF_SECTION;
    private static final int ALIGNMENT = 8;
    private static final int CHUNK = 1 << 20;

    private ImageFile() {}

    /** What a file holds. */
    record Content(ByteBuffer all, Map<Section, ByteBuffer> sections) {

        long mark() {
            return all.getLong(MARK);
        }

        int entries() {
            return all.getInt(ENTRIES);
        }

        /** Whether all is as it was written: reads the whole file. */
        boolean isSound() {
            return digest(all.slice(HEAD, all.capacity() - HEAD)) == all.getLong(BODY_DIGEST);
        }
    }

    /** Maps a file. IOException when it is not one of ours, is cut short, or its head is altered. */
    static Content open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEAD || size > Integer.MAX_VALUE) {
                throw new IOException("no image has this length: " + size);
            }
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
            if (all.getLong(0) != SIGNATURE
                    || all.getLong(DIGEST) != digestOfHead(all)
                    || all.getLong(LENGTH) != size) {
                throw new IOException("not an image, or an altered one");
            }
            return content(all);
        }
    }

    private static Content content(ByteBuffer all) {
        Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
        for (Section section : SECTIONS) {
            int entry = place(section);
            ByteBuffer slice = all.slice(Math.toIntExact(all.getLong(entry)), (int) all.getLong(entry + 8));
            sections.put(section, slice.order(ByteOrder.LITTLE_ENDIAN));
        }
        return new Content(all, sections);
    }

    /** Writes the sections of an image. */
    @FunctionalInterface
    interface Filling {

        void fill(Writer sections) throws IOException;
    }

    /** Writes a file beside its final place, and moves it there when it is whole. */
    static void write(Path target, long mark, int entries, Filling filling) throws IOException {
        Path draft = Files.createTempFile(
                target.toAbsolutePath().getParent(), target.getFileName().toString(), ".new");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.position(HEAD);
                Writer sections = new Writer(channel);
                filling.fill(sections);
                channel.write(sections.finish(mark, entries), 0);
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A small one that is written nowhere. */
    static Content inMemory(long mark, int entries, Filling filling) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Writer sections = new Writer(Channels.newChannel(body));
        filling.fill(sections);
        ByteBuffer head = sections.finish(mark, entries);
        return content(ByteBuffer.allocate(HEAD + body.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(head)
                .put(body.toByteArray())
                .rewind());
    }

    /** Where the head tells of a section. */
    private static int place(Section section) {
        return FIXED + SECTIONS.indexOf(section) * OF_SECTION;
    }

    /** The digest of what follows it in the head. */
    private static long digestOfHead(ByteBuffer head) {
        return digest(head.slice(MARK, HEAD - MARK));
    }

    private static long digest(ByteBuffer bytes) {
        CRC32C digest = new CRC32C();
        digest.update(bytes.duplicate());
        return digest.getValue();
    }

    /** Writes section after section. */
    static final class Writer {

        private final WritableByteChannel body;
        private final ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        private final ByteBuffer pending = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        private Section current = Section.IDS;
        private final CRC32C digest = new CRC32C();
        private long written = HEAD;

        /** Into what comes after the head. */
        private Writer(WritableByteChannel body) {
            this.body = body;
        }

        /** Writes a section of numbers. */
        void ints(Section section, int[] numbers) throws IOException {
            begin(section);
            for (int number : numbers) {
                put(number);
            }
            end();
        }

        /** Writes a section of numbers in two bytes each. */
        void chars(Section section, int[] numbers) throws IOException {
            begin(section);
            for (int number : numbers) {
                room(Character.BYTES).putChar((char) number);
            }
            end();
        }

        /** Writes a section of long numbers. */
        void longs(Section section, long[] numbers) throws IOException {
            begin(section);
            for (long number : numbers) {
                put(number);
            }
            end();
        }

        /** Writes a section of bytes. */
        void bytes(Section section, byte[] bytes) throws IOException {
            begin(section);
            put(bytes);
            end();
        }

        void begin(Section section) throws IOException {
            while (written % ALIGNMENT != 0) {
                room(1).put((byte) 0);
            }
            current = section;
            head.putLong(place(section), written);
        }

        void end() {
            int entry = place(current);
            head.putLong(entry + 8, written - head.getLong(entry));
        }

        void put(int number) throws IOException {
            room(Integer.BYTES).putInt(number);
        }

        void put(long number) throws IOException {
            room(Long.BYTES).putLong(number);
        }

        void put(byte[] bytes) throws IOException {
            int done = 0;
            while (done < bytes.length) {
                int part = Math.min(bytes.length - done, CHUNK);
                room(part).put(bytes, done, part);
                done += part;
            }
        }

        private ByteBuffer room(int bytes) throws IOException {
            if (pending.remaining() < bytes) {
                flush();
            }
            written += bytes;
            return pending;
        }

        private void flush() throws IOException {
            pending.flip();
            digest.update(pending.duplicate());
            while (pending.hasRemaining()) {
                body.write(pending);
            }
            pending.clear();
        }

        /** Writes what is left; gives the head, to be read from its beginning. */
        private ByteBuffer finish(long mark, int entries) throws IOException {
            flush();
            head.putLong(0, SIGNATURE).putLong(MARK, mark).putInt(ENTRIES, entries);
            head.putLong(LENGTH, written).putLong(BODY_DIGEST, digest.getValue());
            head.putLong(DIGEST, digestOfHead(head));
            return head;
        }
    }
}
