package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a structure and its project on a day: for each fact its value, source and date; a fact that is absent
 * is unknown. Immutable; facts are read by slot, so that millions of verdicts a second stay cheap.
 */
public final class FactSheet {

    /** Facts are given for one verdict: no recorded operation brings them. */
    static final long NO_OPERATION = 0;

    public static final FactSheet EMPTY = new FactSheet(new Sourced<?>[FundingFacts.ALL.size()]);

    private final @Nullable Sourced<?>[] slots;
    private final long[] numbers;

    private FactSheet(@Nullable Sourced<?>[] slots) {
        this(slots, new long[slots.length]);
        for (Fact<?> fact : FundingFacts.ALL) {
            Sourced<?> known = slots[fact.slot()];
            if (known != null && fact.type().shape() == FactType.Shape.NUMBER) {
                numbers[fact.slot()] = encode(fact, known.value());
            }
        }
    }

    private FactSheet(@Nullable Sourced<?>[] slots, long[] numbers) {
        this.slots = slots;
        this.numbers = numbers;
    }

    /** A sheet being filled in; whatever the order, it builds the same sheet. */
    public static final class Builder {

        private final @Nullable Sourced<?>[] slots = new Sourced<?>[FundingFacts.ALL.size()];

        public <T> Builder put(Fact<T> fact, T value, Source source, LocalDate date) {
            slots[fact.slot()] = new Sourced<>(value, source, date, NO_OPERATION);
            return this;
        }

        public <T> Builder put(Fact<T> fact, Sourced<? extends T> value) {
            slots[fact.slot()] = value;
            return this;
        }

        public FactSheet build() {
            return new FactSheet(slots.clone());
        }
    }

    /** This sheet with one more fact, or with that one changed. */
    public <T> FactSheet with(Fact<T> fact, T value, Source source, LocalDate date) {
        @Nullable Sourced<?>[] more = slots.clone();
        more[fact.slot()] = new Sourced<>(value, source, date, NO_OPERATION);
        long[] moreNumbers = numbers.clone();
        if (fact.type().shape() == FactType.Shape.NUMBER) {
            moreNumbers[fact.slot()] = fact.type().encode(value);
        }
        return new FactSheet(more, moreNumbers);
    }

    /** As {@link #with(Fact, Object, Source, LocalDate)} for a fact whose type only the value's origin knows. */
    @SuppressWarnings("unchecked")
    public FactSheet withValue(Fact<?> fact, Object value, Source source, LocalDate date) {
        return with((Fact<Object>) fact, value, source, date);
    }

    public FactSheet without(Fact<?> fact) {
        @Nullable Sourced<?>[] fewer = slots.clone();
        fewer[fact.slot()] = null;
        return new FactSheet(fewer);
    }

    /** These facts, completed by those of the other where these are silent. */
    public FactSheet orElse(FactSheet other) {
        @Nullable Sourced<?>[] both = slots.clone();
        long[] bothNumbers = numbers.clone();
        for (int slot = 0; slot < both.length; slot++) {
            if (both[slot] == null) {
                both[slot] = other.slots[slot];
                bothNumbers[slot] = other.numbers[slot];
            }
        }
        return new FactSheet(both, bothNumbers);
    }

    @SuppressWarnings("unchecked") // with() and put() are the only ways in, and tie the value's type to the fact's
    public <T> Optional<Sourced<T>> find(Fact<T> fact) {
        return Optional.ofNullable((Sourced<T>) slots[fact.slot()]);
    }

    public <T> Optional<T> value(Fact<T> fact) {
        return find(fact).map(Sourced::value);
    }

    public boolean knows(Fact<?> fact) {
        return slots[fact.slot()] != null;
    }

    /** The number of a counted fact that is known; meaningless otherwise. */
    public long number(Fact<?> fact) {
        return numbers[fact.slot()];
    }

    /** The value of a fact that is known. */
    public Object known(Fact<?> fact) {
        return Objects.requireNonNull(slots[fact.slot()], fact.name()).value();
    }

    /** The known facts, by slot. */
    public List<Fact<?>> facts() {
        return FundingFacts.ALL.stream().filter(this::knows).toList();
    }

    /** The known facts as texts, by name: what {@link #ofEntries} reads, what a digest covers. */
    public SortedMap<String, FactEntry> entries() {
        SortedMap<String, FactEntry> entries = new TreeMap<>();
        facts().forEach(fact -> entry(fact).ifPresent(entry -> entries.put(fact.name(), entry)));
        return entries;
    }

    private <T> Optional<FactEntry> entry(Fact<T> fact) {
        return find(fact)
                .map(known -> new FactEntry(
                        fact.type().write(known.value()),
                        known.source().name(),
                        known.source().kind(),
                        known.date()));
    }

    /**
     * The sheet that {@link #entries} wrote.
     *
     * @throws IllegalArgumentException for the name of no fact, or texts that are no value of it
     */
    public static FactSheet ofEntries(SortedMap<String, FactEntry> entries) {
        FactSheet sheet = EMPTY;
        for (var entry : entries.entrySet()) {
            Fact<?> fact = FundingFacts.find(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no fact " + entry.getKey()));
            FactEntry text = entry.getValue();
            Object value = fact.read(text.values())
                    .orElseThrow(() -> new IllegalArgumentException(fact + " cannot be " + text.values()));
            sheet = sheet.withValue(fact, value, new Source(text.source(), text.kind()), text.date());
        }
        return sheet;
    }

    @SuppressWarnings("unchecked")
    private static <T> long encode(Fact<T> fact, Object value) {
        return fact.type().encode((T) value);
    }

    /** A fact as texts, with its source and date. */
    public record FactEntry(List<String> values, String source, SourceKind kind, LocalDate date) {

        public FactEntry {
            values = List.copyOf(values);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactSheet sheet && Arrays.equals(sheet.slots, slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return entries().toString();
    }
}
