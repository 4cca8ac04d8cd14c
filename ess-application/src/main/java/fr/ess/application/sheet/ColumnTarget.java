package fr.ess.application.sheet;

import java.util.List;

/**
 * A column that an import can fill.
 *
 * @param key its name in the product, stable, also accepted as a header: {@code nomBeneficiaire}
 * @param aliases the headers under which files are known to carry it, in any case and with or without accents
 * @param required whether an import makes no sense without it
 */
public record ColumnTarget(String key, List<String> aliases, boolean required) {

    public ColumnTarget {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A column target needs a key");
        }
        aliases = List.copyOf(aliases);
    }

    public static ColumnTarget required(String key, String... aliases) {
        return new ColumnTarget(key, List.of(aliases), true);
    }

    public static ColumnTarget optional(String key, String... aliases) {
        return new ColumnTarget(key, List.of(aliases), false);
    }
}
