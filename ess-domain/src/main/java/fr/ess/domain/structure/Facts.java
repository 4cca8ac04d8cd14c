package fr.ess.domain.structure;

import fr.ess.domain.shared.Audience;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What one source states about a structure: a value for each field it speaks of. Immutable; a silent field is absent. */
public final class Facts {

    public static final Facts NONE = new Facts(new TreeMap<>());

    private final SortedMap<Field<?>, Object> values;

    private Facts(SortedMap<Field<?>, Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    public static <T> Facts of(Field<T> field, T value) {
        return NONE.with(field, value);
    }

    /** Facts one after the other, without a copy for each. */
    public static final class Gathering {

        private final SortedMap<Field<?>, Object> values = new TreeMap<>();

        public <T> void put(Field<T> field, T value) {
            values.put(field, value);
        }

        /** Whether a fact about the field was put. */
        public boolean has(Field<?> field) {
            return values.containsKey(field);
        }

        public Facts facts() {
            return new Facts(new TreeMap<>(values));
        }
    }

    /** These facts with one more, or with that one changed. */
    public <T> Facts with(Field<T> field, T value) {
        SortedMap<Field<?>, Object> more = new TreeMap<>(values);
        more.put(field, value);
        return new Facts(more);
    }

    /** These facts, silent on this field. */
    public Facts without(Field<?> field) {
        SortedMap<Field<?>, Object> fewer = new TreeMap<>(values);
        fewer.remove(field);
        return new Facts(fewer);
    }

    @SuppressWarnings("unchecked") // with() and Gathering are the only ways in, and tie the value's type to the field's
    public <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /** The one fact about this field. */
    Facts only(Field<?> field) {
        SortedMap<Field<?>, Object> one = new TreeMap<>(values);
        one.keySet().retainAll(Set.of(field));
        return new Facts(one);
    }

    public Set<Field<?>> fields() {
        return values.keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The facts that this audience may see. */
    public Facts seenBy(Audience audience) {
        if (values.keySet().stream().allMatch(field -> audience.maySee(field.audience()))) {
            return this;
        }
        SortedMap<Field<?>, Object> visible = new TreeMap<>(values);
        visible.keySet().removeIf(field -> !audience.maySee(field.audience()));
        return new Facts(visible);
    }

    /** These facts, completed by those of the other where these are silent. */
    public Facts orElse(Facts other) {
        SortedMap<Field<?>, Object> both = new TreeMap<>(other.values);
        both.putAll(values);
        return new Facts(both);
    }

    /** The fields of which both speak, and not alike. */
    public List<Field<?>> differingFrom(Facts other) {
        return values.keySet().stream()
                .filter(field -> other.values.containsKey(field)
                        && !other.values.get(field).equals(values.get(field)))
                .toList();
    }

    /** Each field's name with its value as text, in the order of names. */
    public void forEachText(BiConsumer<String, String> consumer) {
        values.keySet().forEach(field -> consumer.accept(field.name(), text(field)));
    }

    /** The facts that {@link #forEachText} wrote; names of no field are left out. */
    public static Facts ofTexts(Map<String, String> texts) {
        Gathering facts = new Gathering();
        texts.forEach((name, text) -> Fields.find(name).ifPresent(field -> put(facts, field, text)));
        return facts.facts();
    }

    private static <T> void put(Gathering facts, Field<T> field, String text) {
        facts.put(field, field.read(text).orThrow());
    }

    /** The value of a field as text, empty when there is none. */
    <T> String text(Field<T> field) {
        return find(field).map(field::write).orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
