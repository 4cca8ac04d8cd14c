package fr.ess.files.sheet;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one reading of all the bytes of a file says, in constant memory. Reading stops at the first thing that settles that
 * the file is no table: a foreign signature, a NUL, a line past the limit.
 */
final class FileScan {

    private static final int BUFFER = 1 << 16;
    private static final int LEAST_CONTROLS = 8;
    private static final int ONE_IN = 10;

    private final Content content;
    private final Path file;
    private final MessageDigest digest = sha256();
    private final Utf8Check utf8 = new Utf8Check();
    private byte[] head = new byte[0];
    private Mark mark = Mark.NONE;
    private boolean zip;
    private boolean blank = true;
    private long size;
    private long controls;
    private long line = 1;
    private long lineStart;

    /** The byte order mark, and the charset it announces. */
    private enum Mark {
        NONE(0, StandardCharsets.UTF_8),
        UTF_8(3, StandardCharsets.UTF_8),
        UTF_16LE(2, StandardCharsets.UTF_16LE),
        UTF_16BE(2, StandardCharsets.UTF_16BE);

        private final int length;
        private final Charset charset;

        Mark(int length, Charset charset) {
            this.length = length;
            this.charset = charset;
        }

        static Mark of(byte[] head) {
            int first = head.length > 1 ? (head[0] & 0xFF) << 8 | (head[1] & 0xFF) : 0;
            return switch (first) {
                case 0xFFFE -> UTF_16LE;
                case 0xFEFF -> UTF_16BE;
                case 0xEFBB -> head.length > 2 && (head[2] & 0xFF) == 0xBF ? UTF_8 : NONE;
                default -> NONE;
            };
        }
    }

    private FileScan(Content content) {
        this.content = content;
        this.file = content.file();
    }

    static FileScan of(Content content) throws IOException {
        FileScan scan = new FileScan(content);
        try (InputStream in = content.bytes()) {
            scan.start(in.readNBytes(BUFFER));
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                scan.more(buffer, read);
            }
        }
        if (!scan.zip && scan.blank) {
            throw new EssException(ErrorCode.FILE_EMPTY, "file", scan.file);
        }
        scan.refuseNoise();
        return scan;
    }

    private void start(byte[] first) {
        head = first;
        zip = Signature.isZip(first);
        mark = Mark.of(first);
        if (!zip) {
            Signature.of(first).ifPresent(name -> {
                throw notATable(name);
            });
        }
        more(first, first.length);
    }

    private void more(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
        for (int i = 0; i < length && !zip; i++) {
            octet(bytes[i] & 0xFF, size + i);
        }
        size += length;
    }

    private void octet(int octet, long position) {
        utf8.accept(octet);
        if (octet == '\n' || octet == '\r') {
            line += octet == '\n' ? 1 : 0;
            lineStart = position + 1;
        } else if (position - lineStart >= SheetLimits.LINE) {
            refuseNoise();
            throw new EssException(ErrorCode.LINE_TOO_LONG, "file", file)
                    .with("line", line)
                    .with("limit", SheetLimits.LINE);
        } else if (octet > ' ') {
            blank &= position < mark.length;
        } else if (octet == 0 && !isWide()) {
            throw notATable(FileTrouble.BINARY);
        } else if (octet != ' ' && octet != '\t' && octet != '\f') {
            controls++;
        }
    }

    private void refuseNoise() {
        if (!zip && !isWide() && controls > LEAST_CONTROLS && controls * ONE_IN > size) {
            throw notATable(FileTrouble.BINARY);
        }
    }

    private boolean isWide() {
        return mark == Mark.UTF_16LE || mark == Mark.UTF_16BE;
    }

    EssException notATable(Object looksLike) {
        return new EssException(ErrorCode.FILE_NOT_A_TABLE, "file", file).with("looksLike", looksLike);
    }

    Path file() {
        return file;
    }

    Content content() {
        return content;
    }

    boolean isZip() {
        return zip;
    }

    long size() {
        return size;
    }

    /** How many bytes the byte order mark takes. */
    int markLength() {
        return mark.length;
    }

    /** The mark's charset, else UTF-8 if the whole file is, else Windows-1252. */
    Charset charset() {
        return mark != Mark.NONE || utf8.isValid() ? mark.charset : Charset.forName("windows-1252");
    }

    String hexDigest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first bytes after the mark, up to 64 KiB, as text; a line that is cut off is left out. */
    String firstText() {
        String text = new String(Arrays.copyOfRange(head, mark.length, head.length), charset());
        int lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return size > head.length && lastBreak > 0 ? text.substring(0, lastBreak) : text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
