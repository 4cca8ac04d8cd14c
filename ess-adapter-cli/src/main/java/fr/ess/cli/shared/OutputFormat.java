package fr.ess.cli.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms a result can take. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    JSON,
    CSV,
    /** One object a line; exports only. */
    JSONL,
    /** For maps; exports only. */
    GEOJSON,
    /** For tools that analyse graphs; links only. */
    GRAPHML,
    /** A drawing; links only. */
    SVG;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OutputFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(OutputFormat::word).collect(Collectors.joining(", "));
    }
}
