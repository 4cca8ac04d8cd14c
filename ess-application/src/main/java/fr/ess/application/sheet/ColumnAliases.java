package fr.ess.application.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The headers under which each column is known, as data. One line a column or several, {@code key = alias | alias};
 * {@code #} starts a comment. The order of the keys is kept: it is the order of preference when two columns fit equally.
 */
public record ColumnAliases(Map<String, List<String>> byKey) {

    public ColumnAliases {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        byKey.forEach((key, aliases) -> ordered.put(key, List.copyOf(aliases)));
        byKey = java.util.Collections.unmodifiableMap(ordered);
    }

    /**
     * Reads the lines of an alias file that ships with the product.
     *
     * @throws IllegalArgumentException for a line that is not {@code key = aliases}: a fault of ours, not of a user
     */
    public static ColumnAliases parse(Iterable<String> lines) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (String line : lines) {
            String said = CellText.clean(line);
            if (said.isEmpty() || said.startsWith("#")) {
                continue;
            }
            int equals = said.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException("Not « key = aliases »: " + said);
            }
            List<String> aliases =
                    byKey.computeIfAbsent(said.substring(0, equals).strip(), key -> new ArrayList<>());
            for (String alias : said.substring(equals + 1).split("\\|", -1)) {
                if (!alias.isBlank()) {
                    aliases.add(alias.strip());
                }
            }
        }
        return new ColumnAliases(byKey);
    }

    /** Reads an alias file that ships with the product, by its absolute name among the resources. */
    public static ColumnAliases shipped(String resource) {
        try (InputStream content = Objects.requireNonNull(ColumnAliases.class.getResourceAsStream(resource))) {
            return parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns an import can fill, these keys being required. */
    public List<ColumnTarget> targets(Set<String> required) {
        if (!byKey.keySet().containsAll(required)) {
            throw new IllegalArgumentException("Required columns without a line: " + required);
        }
        return byKey.entrySet().stream()
                .map(entry -> new ColumnTarget(entry.getKey(), entry.getValue(), required.contains(entry.getKey())))
                .toList();
    }
}
