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
 * is unknown. Immutable; facts are read by slot and numbers are made once, so that millions of verdicts a second stay
 * cheap.
 */
public final class FactSheet {

    /** Facts are given for one verdict: no recorded operation brings them. */
    static final long NO_OPERATION = 0;

    public static final FactSheet EMPTY =
            new FactSheet(new Sourced<?>[FundingFacts.ALL.size()], new long[FundingFacts.ALL.size()], 0);

    private final @Nullable Sourced<?>[] slots;
    private final long[] numbers;
    private final long knownSlots;

    private FactSheet(@Nullable Sourced<?>[] slots, long[] numbers, long knownSlots) {
        this.slots = slots;
        this.numbers = numbers;
        this.knownSlots = knownSlots;
    }

    /** A sheet being filled in, once; whatever the order, it builds the same sheet. */
    public static final class Builder {

        private final @Nullable Sourced<?>[] slots;
        private final long[] numbers;
        private long knownSlots;
        private boolean isBuilt;

        public Builder() {
            this(EMPTY);
        }

        private Builder(FactSheet start) {
            this.slots = start.slots.clone();
            this.numbers = start.numbers.clone();
            this.knownSlots = start.knownSlots;
        }

        public <T> Builder put(Fact<T> fact, T value, Source source, LocalDate date) {
            return put(fact, new Sourced<>(value, source, date, NO_OPERATION));
        }

        public <T> Builder put(Fact<T> fact, Sourced<? extends T> value) {
            return put(fact, value, fact.number(value.value()));
        }

        private Builder put(Fact<?> fact, @Nullable Sourced<?> value, long number) {
            if (isBuilt) {
                throw new IllegalStateException("the sheet is built");
            }
            slots[fact.slot()] = value;
            numbers[fact.slot()] = number;
            knownSlots = value == null ? knownSlots & ~fact.bit() : knownSlots | fact.bit();
            return this;
        }

        public FactSheet build() {
            isBuilt = true;
            return new FactSheet(slots, numbers, knownSlots);
        }
    }

    /** This sheet with one more fact, or with that one changed. */
    public <T> FactSheet with(Fact<T> fact, T value, Source source, LocalDate date) {
        return new Builder(this).put(fact, value, source, date).build();
    }

    /** As {@link #with(Fact, Object, Source, LocalDate)} for a fact whose type only the value's origin knows. */
    @SuppressWarnings("unchecked")
    public FactSheet withValue(Fact<?> fact, Object value, Source source, LocalDate date) {
        return with((Fact<Object>) fact, value, source, date);
    }

    public FactSheet without(Fact<?> fact) {
        return new Builder(this).put(fact, null, 0).build();
    }

    /** These facts, completed by those of the other where these are silent. */
    public FactSheet orElse(FactSheet other) {
        Builder both = new Builder(this);
        for (Fact<?> fact : other.facts()) {
            if (!knows(fact)) {
                both.put(fact, other.slots[fact.slot()], other.number(fact));
            }
        }
        return both.build();
    }

    /** What it says of a fact. */
    public <T> FactRead<T> read(Fact<T> fact) {
        return new FactRead<>(fact, find(fact));
    }

    @SuppressWarnings("unchecked") // with() and put() are the only ways in, and tie the value's type to the fact's
    public <T> Optional<Sourced<T>> find(Fact<T> fact) {
        return Optional.ofNullable((Sourced<T>) slots[fact.slot()]);
    }

    public <T> Optional<T> value(Fact<T> fact) {
        return find(fact).map(Sourced::value);
    }

    public boolean knows(Fact<?> fact) {
        return (knownSlots & fact.bit()) != 0;
    }

    /** The {@linkplain Fact#bit() bits} of the facts that are known. */
    public long knownSlots() {
        return knownSlots;
    }

    /** The number of a counted fact that is known, or the place of its code in a closed list; meaningless otherwise. */
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
