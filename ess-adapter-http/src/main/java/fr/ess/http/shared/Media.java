package fr.ess.http.shared;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms an answer can take, chosen by the header Accept (RFC 9110, 12.5.1). */
public enum Media {
    JSON("application/json", "application/json"),
    CSV("text/csv", "text/csv; charset=utf-8"),
    GEOJSON("application/geo+json", "application/geo+json");

    private static final int LONGEST_HEADER = 1_000;

    private final String name;
    private final String contentType;

    Media(String name, String contentType) {
        this.name = name;
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** The word of the parameter {@code format}, for links, which cannot set a header. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Media> find(String word) {
        return List.of(values()).stream()
                .filter(media -> media.word().equals(word))
                .findFirst();
    }

    /** The offered form that the header prefers; the first offered wins ties. Empty when it refuses them all. */
    static Optional<Media> accepted(String header, List<Media> offered) {
        if (header.isBlank()) {
            return Optional.of(offered.get(0));
        }
        if (header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<Range> ranges =
                List.of(header.split(",", -1)).stream().map(Range::parse).toList();
        return offered.stream()
                .map(media -> new Choice(media, quality(media, ranges)))
                .filter(choice -> choice.quality > 0)
                .max(Comparator.comparingDouble(Choice::quality)
                        .thenComparing(choice -> -offered.indexOf(choice.media)))
                .map(Choice::media);
    }

    private static double quality(Media media, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.matches(media))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::quality)
                .orElse(0.0);
    }

    private record Choice(Media media, double quality) {}

    private record Range(String type, double quality) {

        static Range parse(String text) {
            String[] parts = text.split(";", -1);
            double quality = 1;
            for (int i = 1; i < parts.length; i++) {
                String parameter = parts[i].strip();
                if (parameter.matches("q=[01](\\.\\d{0,3})?")) {
                    quality = Double.parseDouble(parameter.substring(2));
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        boolean matches(Media media) {
            return type.equals("*/*")
                    || type.equals(media.name)
                    || (type.endsWith("/*") && media.name.startsWith(type.substring(0, type.length() - 1)));
        }

        int precision() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }
}
