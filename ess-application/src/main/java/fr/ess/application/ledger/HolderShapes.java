package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How optionals, lists, sets and maps are written. */
final class HolderShapes {

    private HolderShapes() {}

    record Possible(Shape held) implements Shape {

        @Override
        public Object write(Object value) {
            return held.write(((Optional<?>) value).orElseThrow());
        }

        @Override
        public Object read(Object written) {
            return Optional.of(held.read(written));
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            ((Optional<?>) value).ifPresent(present -> held.links(present, found));
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return ((Optional<?>) value).map(present -> held.relinked(present, from, to));
        }

        @Override
        public boolean isAbsent(Object value) {
            return ((Optional<?>) value).isEmpty();
        }

        @Override
        public Object absent() {
            return Optional.empty();
        }
    }

    /** A list, or a set, which is written in one order whatever its own. */
    record Several(Shape held, Supplier<Collection<Object>> empty, boolean unordered) implements Shape {

        @Override
        public Object write(Object value) {
            Stream<Object> written = ((Collection<?>) value).stream().map(held::write);
            return (unordered ? written.sorted(Comparator.comparing(Object::toString)) : written).toList();
        }

        @Override
        public Object read(Object written) {
            return filled(Anatomy.as(List.class, written), held::read);
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            ((Collection<?>) value).forEach(one -> held.links(one, found));
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return filled((Collection<?>) value, one -> held.relinked(one, from, to));
        }

        private Object filled(Collection<?> values, Function<Object, Object> change) {
            Collection<Object> filled = empty.get();
            values.forEach(one -> filled.add(change.apply(one)));
            return filled;
        }

        @Override
        public boolean isAbsent(Object value) {
            return ((Collection<?>) value).isEmpty();
        }

        @Override
        public Object absent() {
            return empty.get();
        }
    }

    /** A map, whose keys are written as texts, in their order. */
    record Table(Shape keys, Shape values, Supplier<Map<Object, Object>> empty) implements Shape {

        @Override
        public Object write(Object value) {
            Map<String, Object> written = new TreeMap<>();
            ((Map<?, ?>) value)
                    .forEach((key, held) -> written.put(Anatomy.as(String.class, keys.write(key)), values.write(held)));
            return written;
        }

        @Override
        public Object read(Object written) {
            Map<Object, Object> read = empty.get();
            ((Map<?, ?>) Anatomy.as(Map.class, written))
                    .forEach((key, held) -> read.put(keys.read(key), values.read(held)));
            return read;
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            ((Map<?, ?>) value).forEach((key, held) -> {
                keys.links(key, found);
                values.links(held, found);
            });
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            Map<Object, Object> relinked = empty.get();
            ((Map<?, ?>) value)
                    .forEach(
                            (key, held) -> relinked.put(keys.relinked(key, from, to), values.relinked(held, from, to)));
            return relinked;
        }

        @Override
        public boolean isAbsent(Object value) {
            return ((Map<?, ?>) value).isEmpty();
        }

        @Override
        public Object absent() {
            return empty.get();
        }
    }
}
