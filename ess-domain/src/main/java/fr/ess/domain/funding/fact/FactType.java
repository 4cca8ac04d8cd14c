package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.Euros;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * The type of a fact: how its values are read and written, and for those that are counted, their number.
 *
 * @param <T> the type of the values
 */
public final class FactType<T> {

    /** What conditions can ask of a type. */
    public enum Shape {
        /** Counted: a yes (1) or no (0), a number, cents, a day since 1970. */
        NUMBER,
        /** One official code. */
        CODE,
        /** A set of codes, known as a whole: what is not in it is not held. */
        CODES
    }

    private static final Pattern COUNT_FORM = Pattern.compile("\\d{1,15}");
    private static final Pattern CODE_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/’'-]{0,99}");

    public static final FactType<Boolean> YES_NO = new FactType<>(
            "yes-no",
            Shape.NUMBER,
            one(FactType::yesNo),
            value -> List.of(value ? "yes" : "no"),
            value -> value ? 1 : 0,
            number -> number == 1);
    public static final FactType<Long> COUNT = new FactType<>(
            "count",
            Shape.NUMBER,
            one(FactType::count),
            value -> List.of(value.toString()),
            value -> value,
            number -> number);
    public static final FactType<Euros> MONEY = new FactType<>(
            "money",
            Shape.NUMBER,
            one(Euros::tryParse),
            value -> List.of(value.plainText()),
            Euros::cents,
            Euros::ofCents);
    public static final FactType<LocalDate> DAY = new FactType<>(
            "day",
            Shape.NUMBER,
            one(FactType::day),
            value -> List.of(value.toString()),
            LocalDate::toEpochDay,
            LocalDate::ofEpochDay);
    public static final FactType<String> CODE = new FactType<>(
            "code",
            Shape.CODE,
            one(FactType::code),
            List::of,
            value -> {
                throw notCounted();
            },
            number -> {
                throw notCounted();
            });
    public static final FactType<SortedSet<String>> CODES = new FactType<>(
            "codes",
            Shape.CODES,
            FactType::codes,
            List::copyOf,
            value -> {
                throw notCounted();
            },
            number -> {
                throw notCounted();
            });

    private final String word;
    private final Shape shape;
    private final Function<List<String>, Optional<T>> reader;
    private final Function<T, List<String>> writer;
    private final ToLongFunction<T> encoder;
    private final LongFunction<T> decoder;

    private FactType(
            String word,
            Shape shape,
            Function<List<String>, Optional<T>> reader,
            Function<T, List<String>> writer,
            ToLongFunction<T> encoder,
            LongFunction<T> decoder) {
        this.word = word;
        this.shape = shape;
        this.reader = reader;
        this.writer = writer;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /** The stable word of this type: {@code yes-no}, {@code count}, {@code money}, {@code day}, {@code code}, {@code codes}. */
    public String word() {
        return word;
    }

    public Shape shape() {
        return shape;
    }

    /** The value that these texts write, or empty when they write none of this type. */
    public Optional<T> read(List<String> texts) {
        return reader.apply(texts);
    }

    /** What {@link #read} reads. */
    public List<String> write(T value) {
        return writer.apply(value);
    }

    /** The number of a counted value. */
    public long encode(T value) {
        return encoder.applyAsLong(value);
    }

    /** The value of a number. */
    public T decode(long number) {
        return decoder.apply(number);
    }

    /** A set in the order of its codes, as facts hold it. */
    public static SortedSet<String> setOf(Collection<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    private static <T> Function<List<String>, Optional<T>> one(Function<String, Optional<T>> reader) {
        return texts -> texts.size() == 1 ? reader.apply(texts.get(0).strip()) : Optional.empty();
    }

    private static Optional<Boolean> yesNo(String text) {
        return switch (text) {
            case "yes", "oui", "true" -> Optional.of(true);
            case "no", "non", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> count(String text) {
        return COUNT_FORM.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> code(String text) {
        return CODE_FORM.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<SortedSet<String>> codes(List<String> texts) {
        List<String> stripped = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return stripped.stream().allMatch(text -> CODE_FORM.matcher(text).matches())
                ? Optional.of(setOf(stripped))
                : Optional.empty();
    }

    private static IllegalStateException notCounted() {
        return new IllegalStateException("codes are not counted");
    }

    @Override
    public String toString() {
        return word;
    }
}
