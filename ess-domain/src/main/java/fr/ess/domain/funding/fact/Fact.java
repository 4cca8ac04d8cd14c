package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.MessageCode;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be known of a structure and its project on a day. Declared once, in {@link FundingFacts}.
 *
 * @param <T> the type of its value
 */
public final class Fact<T> implements MessageCode, Comparable<Fact<?>> {

    private final int slot;
    private final String name;
    private final FactType<T> type;
    private final Subject subject;
    private final Changeable changeable;
    private final List<String> values;

    private final long bit;
    private final long least;
    private final long greatest;

    Fact(int slot, String name, FactType<T> type, Subject subject, Changeable changeable, List<String> values) {
        this.slot = slot;
        this.name = name;
        this.type = type;
        this.subject = subject;
        this.changeable = changeable;
        this.values = List.copyOf(values);
        this.bit = 1L << slot;
        this.least = type.equals(FactType.DAY) ? Long.MIN_VALUE : 0;
        this.greatest = type.equals(FactType.YES_NO) ? 1 : Long.MAX_VALUE;
    }

    /** What a fact is about. */
    public enum Subject {
        STRUCTURE,
        PROJECT,
        FINANCING_PLAN
    }

    /** Its place in a {@link FactSheet}. */
    public int slot() {
        return slot;
    }

    /** Its place in a set of facts that is written as the bits of a number. */
    public long bit() {
        return bit;
    }

    /** Its stable name in files and addresses, for instance {@code seat-commune}. */
    public String name() {
        return name;
    }

    public FactType<T> type() {
        return type;
    }

    public Subject subject() {
        return subject;
    }

    public Changeable changeable() {
        return changeable;
    }

    /** The codes there are, or empty when the list is open. */
    public List<String> values() {
        return values;
    }

    /** The least number it can be; days have none. */
    public long least() {
        return least;
    }

    /** The greatest number it can be. */
    public long greatest() {
        return greatest;
    }

    /** Whether its value is always one of {@link #values()}. */
    public boolean isOneOfAList() {
        return type.shape() == FactType.Shape.CODE && !values.isEmpty();
    }

    /** The number by which conditions know a value: what is counted, the place of a code in its list; else 0. */
    long number(T value) {
        if (type.shape() == FactType.Shape.NUMBER) {
            return type.encode(value);
        }
        return isOneOfAList() ? values.indexOf(type.write(value).get(0)) : 0;
    }

    /** The value that these texts write; empty for any other text, a code that is not of the list, a number below the least. */
    public Optional<T> read(List<String> texts) {
        return type.read(texts)
                .filter(value -> values.isEmpty() || values.containsAll(type.write(value)))
                .filter(value -> type.shape() != FactType.Shape.NUMBER || type.encode(value) >= least());
    }

    @Override
    public String key() {
        return "fact." + name;
    }

    @Override
    public int compareTo(Fact<?> other) {
        return Integer.compare(slot, other.slot);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact<?> fact && fact.slot == slot;
    }

    @Override
    public int hashCode() {
        return slot;
    }

    @Override
    public String toString() {
        return name;
    }
}
