package fr.ess.files.charter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The French words of documents, for the names that the code gives to things. */
final class Words {

    private static final Properties WORDS = load();

    private Words() {}

    /** A component's key, for instance {@code consultes}. */
    static String of(String component) {
        return Objects.requireNonNull(WORDS.getProperty(component), component);
    }

    static String of(Class<?> type) {
        return of(type.getSimpleName());
    }

    static String of(Enum<?> constant) {
        return of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
