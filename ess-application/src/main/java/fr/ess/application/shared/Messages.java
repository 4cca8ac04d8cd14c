package fr.ess.application.shared;

import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the product, one bundle for the command line, the pages and the letters. Placeholders are named:
 * {@code {file}} stands for the fact {@code file} of the message, {@code {excess:money}} for one that is an amount and
 * {@code {date:day}} for one that is a day, both written as the language writes them.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)(?::([a-z]+))?}");
    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(
                    language, new Messages(language, load(Messages.class, "/fr/ess/application/messages", language)));
        }
    }

    private final Language language;
    private final Properties sentences;

    private Messages(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The sentences of one language; immutable and safe for threads. */
    public static Messages in(Language language) {
        return Objects.requireNonNull(BUNDLES.get(language));
    }

    /**
     * These sentences and those an adapter brings for its own labels.
     *
     * @param owner a class of the module that holds the resource
     * @param resource its absolute name without {@code _fr.properties}
     */
    public Messages with(Class<?> owner, String resource) {
        Properties more = new Properties();
        more.putAll(sentences);
        more.putAll(load(owner, resource, language));
        return new Messages(language, more);
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

    /** A fixed text whose placeholders take facts: name, value, name, value … */
    public String text(String key, Object... namesAndValues) {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return fill(sentence(key), facts);
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

    private String fill(String sentence, Map<String, String> facts) {
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                written(found.group(2), worded(facts.getOrDefault(found.group(1), found.group())))));
    }

    private String written(@Nullable String form, String fact) {
        if ("money".equals(form)) {
            return Euros.tryParse(fact).map(this::money).orElse(fact);
        }
        return "day".equals(form) ? day(fact) : fact;
    }

    private String day(String fact) {
        try {
            return day(LocalDate.parse(fact));
        } catch (DateTimeParseException e) {
            return fact;
        }
    }

    /** An amount to the cent: {@code 1 234,56 €}, {@code €1,234.56}. By hand: localized formats are slow to start. */
    public String money(Euros amount) {
        String plain = amount.plainText();
        boolean french = language == Language.FR;
        String digits = plain.substring(amount.isNegative() ? 1 : 0, plain.length() - 3);
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, french ? "\u202f" : ",");
        }
        String cents = plain.substring(plain.length() - 2);
        String sign = amount.isNegative() ? "-" : "";
        return french ? sign + grouped + "," + cents + "\u00a0€" : sign + "€" + grouped + "." + cents;
    }

    /** A day: {@code 1er juillet 2014}, {@code 1 July 2014}. */
    public String day(LocalDate day) {
        boolean first = day.getDayOfMonth() == 1 && language == Language.FR;
        return day.getDayOfMonth() + (first ? "er " : " ") + text("month." + day.getMonthValue()) + " " + day.getYear();
    }

    private String worded(String fact) {
        return fact.startsWith(Message.CODE_MARK) ? sentences.getProperty(fact.substring(1), fact) : fact;
    }

    private static Properties load(Class<?> owner, String name, Language language) {
        String resource = name + "_" + language.locale().getLanguage() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(owner.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
