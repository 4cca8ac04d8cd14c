package fr.ess.http.shared;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.MessageCode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sentences of pages and answers in one language, typeset as that language wants. Immutable. */
public final class Texts {

    private static final String RESOURCE = "/fr/ess/http/texts";
    private static final Map<Language, Texts> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> new Texts(Messages.in(language).with(Texts.class, RESOURCE))));

    private final Messages messages;
    private final DateTimeFormatter longDate;

    private Texts(Messages messages) {
        this.messages = messages;
        this.longDate =
                DateTimeFormatter.ofPattern("d MMMM yyyy", messages.language().locale());
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return messages.language();
    }

    /** The sentences themselves, for use cases that write. */
    public Messages messages() {
        return messages;
    }

    /** {@code fr} or {@code en}. */
    public String code() {
        return language().locale().getLanguage();
    }

    public String say(Message message) {
        return typeset(messages.say(message));
    }

    public String of(MessageCode code) {
        return of(code.key());
    }

    public String of(String key) {
        return typeset(messages.text(key));
    }

    /** The text with its placeholders filled: names and values in turn. */
    public String of(String key, Object... namesAndValues) {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            facts.put(namesAndValues[i].toString(), value instanceof Number number ? number(number) : value.toString());
        }
        return say(new Message(() -> key, facts));
    }

    /** The text for a number of things: the key ends with {@code .none}, {@code .one} or {@code .many}. */
    public String counted(String key, long count) {
        String none = key + ".none";
        if (count == 0 && messages.knows(none)) {
            return of(none);
        }
        return of(key + (count < 2 && !(count == 0 && language() == Language.EN) ? ".one" : ".many"), "n", count);
    }

    public boolean knows(String key) {
        return messages.knows(key);
    }

    /** A number in groups of three. */
    public String number(Number number) {
        return NumberFormat.getInstance(language().locale()).format(number);
    }

    /** An amount to the cent: {@code 1 234,56 €}. */
    public String money(Euros amount) {
        return messages.money(amount);
    }

    /** A day in words: {@code 6 février 2005}. */
    public String date(LocalDate day) {
        String written = longDate.format(day);
        return language() == Language.FR && written.startsWith("1 ") ? "1er" + written.substring(1) : written;
    }

    /** French puts a no-break space before high punctuation and inside guillemets, so that no line starts with them. */
    private String typeset(String text) {
        return language() == Language.FR
                ? text.replaceAll(" (?=[;!?%€])", "\u202f")
                        .replace(" :", "\u00a0:")
                        .replace("« ", "«\u00a0")
                        .replace(" »", "\u00a0»")
                : text;
    }
}
