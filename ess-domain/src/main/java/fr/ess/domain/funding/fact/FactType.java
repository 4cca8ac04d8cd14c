package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.Digits;
import fr.ess.domain.shared.Euros;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The type of a fact: how its values are read and written, and for those that are counted, their number.
 *
 * @param <T> the type of the values
 */
public abstract class FactType<T> {

    /** What conditions can ask of a type. */
    public enum Shape {
        /** Counted: a yes (1) or no (0), a number, cents, a day since 1970. */
        NUMBER,
        /** One official code. */
        CODE,
        /** A set of codes, known as a whole: what is not in it is not held. */
        CODES
    }

    public static final FactType<Boolean> YES_NO = new YesNo();
    public static final FactType<Long> COUNT = new Count();
    public static final FactType<Euros> MONEY = new Money();
    public static final FactType<LocalDate> DAY = new Day();
    public static final FactType<String> CODE = new Code();
    public static final FactType<SortedSet<String>> CODES = new CodeSet();

    private final String word;
    private final Shape shape;

    private FactType(String word, Shape shape) {
        this.word = word;
        this.shape = shape;
    }

    /** The stable word of this type: {@code yes-no}, {@code count}, {@code money}, {@code day}, {@code code}, {@code codes}. */
    public String word() {
        return word;
    }

    public Shape shape() {
        return shape;
    }

    /** The value that these texts write, or empty when they write none of this type. */
    public abstract Optional<T> read(List<String> texts);

    /** What {@link #read} reads. */
    public List<String> write(T value) {
        return List.of(value.toString());
    }

    /** The number of a counted value. */
    public long encode(T value) {
        throw notCounted();
    }

    /** The value of a number. */
    public T decode(long number) {
        throw notCounted();
    }

    private static IllegalStateException notCounted() {
        return new IllegalStateException("codes are not counted");
    }

    /** A set in the order of its codes, as facts hold it. */
    public static SortedSet<String> setOf(Collection<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    @Override
    public String toString() {
        return word;
    }

    /** One text is one value. */
    private abstract static class OneText<T> extends FactType<T> {

        private OneText(String word, Shape shape) {
            super(word, shape);
        }

        @Override
        public final Optional<T> read(List<String> texts) {
            return texts.size() == 1 ? read(texts.get(0).strip()) : Optional.empty();
        }

        abstract Optional<T> read(String text);
    }

    private static final class YesNo extends OneText<Boolean> {

        private YesNo() {
            super("yes-no", Shape.NUMBER);
        }

        @Override
        Optional<Boolean> read(String text) {
            return switch (text) {
                case "yes", "oui", "true" -> Optional.of(true);
                case "no", "non", "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public List<String> write(Boolean value) {
            return List.of(value ? "yes" : "no");
        }

        @Override
        public long encode(Boolean value) {
            return value ? 1 : 0;
        }

        @Override
        public Boolean decode(long number) {
            return number == 1;
        }
    }

    private static final class Count extends OneText<Long> {

        private static final int MOST_DIGITS = 15;

        private Count() {
            super("count", Shape.NUMBER);
        }

        @Override
        Optional<Long> read(String text) {
            return Digits.isAll(text, MOST_DIGITS) ? Optional.of(Long.parseLong(text)) : Optional.empty();
        }

        @Override
        public long encode(Long value) {
            return value;
        }

        @Override
        public Long decode(long number) {
            return number;
        }
    }

    private static final class Money extends OneText<Euros> {

        private Money() {
            super("money", Shape.NUMBER);
        }

        @Override
        Optional<Euros> read(String text) {
            return Euros.tryParse(text);
        }

        @Override
        public List<String> write(Euros value) {
            return List.of(value.plainText());
        }

        @Override
        public long encode(Euros value) {
            return value.cents();
        }

        @Override
        public Euros decode(long number) {
            return Euros.ofCents(number);
        }
    }

    private static final class Day extends OneText<LocalDate> {

        private Day() {
            super("day", Shape.NUMBER);
        }

        @Override
        Optional<LocalDate> read(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public long encode(LocalDate value) {
            return value.toEpochDay();
        }

        @Override
        public LocalDate decode(long number) {
            return LocalDate.ofEpochDay(number);
        }
    }

    private static final class Code extends OneText<String> {

        private Code() {
            super("code", Shape.CODE);
        }

        @Override
        Optional<String> read(String text) {
            return CodeForm.fits(text) ? Optional.of(text) : Optional.empty();
        }
    }

    private static final class CodeSet extends FactType<SortedSet<String>> {

        private CodeSet() {
            super("codes", Shape.CODES);
        }

        @Override
        public Optional<SortedSet<String>> read(List<String> texts) {
            List<String> stripped = texts.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            return stripped.stream().allMatch(CodeForm::fits) ? Optional.of(setOf(stripped)) : Optional.empty();
        }

        @Override
        public List<String> write(SortedSet<String> value) {
            return List.copyOf(value);
        }
    }

    /** How codes are written. Made when a code is first read. */
    private static final class CodeForm {

        private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/’'-]{0,99}");

        private static boolean fits(String text) {
            return FORM.matcher(text).matches();
        }
    }
}
