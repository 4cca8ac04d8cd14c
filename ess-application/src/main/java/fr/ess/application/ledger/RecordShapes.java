package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How records are written, and the members of sealed families of them. */
final class RecordShapes {

    private RecordShapes() {}

    /** A record of one component. */
    record Wrapped(Anatomy type, Shape held) implements Shape {

        @Override
        public Object write(Object value) {
            return held.write(type.get(0, value));
        }

        @Override
        public Object read(Object written) {
            return type.build(held.read(written));
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            held.links(type.get(0, value), found);
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return type.build(held.relinked(type.get(0, value), from, to));
        }

        @Override
        public boolean isAbsent(Object value) {
            return held.isAbsent(type.get(0, value));
        }

        @Override
        public Object absent() {
            return type.build(held.absent());
        }
    }

    /** A record of several components. */
    record Parts(Anatomy type, List<Shape> shapes) implements Shape {

        @Override
        public Object write(Object value) {
            Map<String, Object> written = new LinkedHashMap<>();
            for (int i = 0; i < shapes.size(); i++) {
                Object part = type.get(i, value);
                if (!shapes.get(i).isAbsent(part)) {
                    written.put(type.name(i), shapes.get(i).write(part));
                }
            }
            return written;
        }

        @Override
        public Object read(Object written) {
            Map<?, ?> parts = Anatomy.as(Map.class, written);
            Object[] values = new Object[shapes.size()];
            for (int i = 0; i < shapes.size(); i++) {
                Object part = parts.get(type.name(i));
                values[i] =
                        part == null ? shapes.get(i).absent() : shapes.get(i).read(part);
            }
            return type.build(values);
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            for (int i = 0; i < shapes.size(); i++) {
                shapes.get(i).links(type.get(i, value), found);
            }
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            Object[] values = new Object[shapes.size()];
            for (int i = 0; i < shapes.size(); i++) {
                values[i] = shapes.get(i).relinked(type.get(i, value), from, to);
            }
            return type.build(values);
        }
    }

    /** Records of a sealed family, each with the word of its type. */
    record Family(Map<String, Shape> members) implements Shape {

        private static final String TYPE = "type";

        @Override
        public Object write(Object value) {
            String word = Anatomy.word(value.getClass());
            Map<String, Object> written = new LinkedHashMap<>();
            written.put(TYPE, word);
            ((Map<?, ?>) member(word).write(value)).forEach((name, part) -> written.put(name.toString(), part));
            return written;
        }

        @Override
        public Object read(Object written) {
            Object word = Anatomy.as(Map.class, written).get(TYPE);
            return member(Anatomy.as(String.class, word == null ? "" : word)).read(written);
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            member(Anatomy.word(value.getClass())).links(value, found);
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return member(Anatomy.word(value.getClass())).relinked(value, from, to);
        }

        private Shape member(String word) {
            Shape member = members.get(word);
            if (member == null) {
                throw new IllegalArgumentException("no such type: " + word);
            }
            return member;
        }
    }
}
