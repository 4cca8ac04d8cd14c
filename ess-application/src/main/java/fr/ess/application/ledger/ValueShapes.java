package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.time.DateTimeException;
import java.util.function.Consumer;
import java.util.function.Function;

/** How values that hold no others are written: texts, numbers, and the ids of things. */
final class ValueShapes {

    private ValueShapes() {}

    record Text(Function<Object, String> writer, Function<String, Object> reader) implements Shape {

        @Override
        public Object write(Object value) {
            return writer.apply(value);
        }

        @Override
        public Object read(Object written) {
            try {
                return reader.apply(Anatomy.as(String.class, written));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a day: " + written, e);
            }
        }

        @Override
        public boolean isAbsent(Object value) {
            return value.equals("");
        }

        @Override
        public Object absent() {
            return reader.apply("");
        }
    }

    /** A whole number, or yes or no. */
    record Plain(Class<?> type) implements Shape {

        @Override
        public Object write(Object value) {
            return value instanceof Integer number ? (Object) number.longValue() : value;
        }

        @Override
        public Object read(Object written) {
            if (type == boolean.class) {
                return Anatomy.as(Boolean.class, written);
            }
            long number = Anatomy.as(Long.class, written);
            return type == int.class ? (Object) Math.toIntExact(number) : (Object) number;
        }

        @Override
        public boolean isAbsent(Object value) {
            return value.equals(false);
        }

        @Override
        public Object absent() {
            if (type == boolean.class) {
                return false;
            }
            throw new IllegalArgumentException("a number is missing");
        }
    }

    record Reference(Anatomy type) implements Shape {

        @Override
        public Object write(Object value) {
            return Tsid.print(((Id) value).value());
        }

        @Override
        public Object read(Object written) {
            String text = Anatomy.as(String.class, written);
            return type.build(
                    Tsid.tryParse(text).orElseThrow(() -> new IllegalArgumentException("not an id: " + text)));
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            found.accept((Id) value);
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return value.equals(from) ? to : value;
        }
    }
}
