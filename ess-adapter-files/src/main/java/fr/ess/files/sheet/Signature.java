package fr.ess.files.sheet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the first bytes of a file say it is, when that is not a table of text. */
final class Signature {

    private static final Map<String, String> BYTES = new LinkedHashMap<>();
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        BYTES.put("d0cf11e0a1b11ae1", "XLS");
        BYTES.put("89504e47", "PNG");
        BYTES.put("ffd8ff", "JPEG");
        BYTES.put("1f8b", "GZIP");
        BYTES.put("377abcaf271c", "7Z");
        TEXTS.put("%pdf-", "PDF");
        TEXTS.put("gif8", "GIF");
        TEXTS.put("rar!", "RAR");
        TEXTS.put("par1", "Parquet");
        TEXTS.put("sqlite format 3", "SQLite");
        TEXTS.put("{\\rtf", "RTF");
        TEXTS.put("<!doctype html", "HTML");
        TEXTS.put("<html", "HTML");
        TEXTS.put("<?xml", "XML");
    }

    private Signature() {}

    static boolean isZip(byte[] head) {
        String hex = hex(head);
        return hex.startsWith("504b0304") || hex.startsWith("504b0506");
    }

    /** The name of a format that is not a table of text, if the file starts like one. */
    static Optional<String> of(byte[] head) {
        String hex = hex(head);
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        String afterMark = hex.startsWith("efbbbf") ? text.substring(3).stripLeading() : text;
        Optional<String> byBytes = named(BYTES, hex);
        return byBytes.isPresent() ? byBytes : named(TEXTS, afterMark);
    }

    private static Optional<String> named(Map<String, String> starts, String head) {
        return starts.entrySet().stream()
                .filter(entry -> head.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String hex(byte[] head) {
        return HexFormat.of().formatHex(head, 0, Math.min(head.length, 8));
    }
}
