package fr.ess.application.shared;

import fr.ess.domain.shared.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of the product, one bundle for the command line, the pages and the letters. Placeholders are named:
 * {@code {file}} stands for the fact {@code file} of the message.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, new Messages(language));
        }
    }

    private final Language language;
    private final Properties sentences;

    private Messages(Language language) {
        this.language = language;
        this.sentences = load(language);
    }

    /** The sentences of one language; immutable and safe for threads. */
    public static Messages in(Language language) {
        return Objects.requireNonNull(BUNDLES.get(language));
    }

    public Language language() {
        return language;
    }

    /** The message in words. A fact the message lacks leaves its placeholder visible rather than failing. */
    public String say(Message message) {
        return fill(sentence(message.code().key()), message.facts());
    }

    /**
     * A fixed text of the interface.
     *
     * @throws IllegalArgumentException when the bundle has no such key: a mistake of ours
     */
    public String text(String key) {
        return sentence(key);
    }

    /** Whether the bundle knows that key: for labels of open lists, such as tags. */
    public boolean knows(String key) {
        return sentences.containsKey(key);
    }

    private String sentence(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + key + " in " + language);
        }
        return sentence;
    }

    private static String fill(String sentence, Map<String, String> facts) {
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), found.group())));
    }

    private static Properties load(Language language) {
        String resource = "/fr/ess/application/messages_" + language.locale().getLanguage() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
