package fr.ess.application.ledger;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Tsid;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The shapes of everything the ledger can keep: texts, numbers, days, enums, ids, records of these, sealed families of
 * records, and lists, sets, maps and optionals. A record of one component is written as that component. What is empty or
 * absent is left out, so that a component added later reads as absent.
 */
final class Shapes {

    private static final String TYPE = "type";

    private final Map<Type, Shape> made = new HashMap<>();

    private Shapes() {}

    /**
     * The shape of a type, with those of all it holds.
     *
     * @throws IllegalArgumentException when it holds something the ledger cannot keep
     */
    static Shape of(Type type) {
        return new Shapes().shape(type);
    }

    /** A type's name in files: {@code DistinctPair} gives {@code distinct-pair}. */
    static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The kind of thing that an id is of: {@code StructureId} gives {@code structure}. */
    static String kindOf(Id id) {
        return word(id.getClass()).replaceFirst("-id$", "");
    }

    static Id idOf(Record thing) {
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            if (component.getName().equals("id")) {
                return (Id) get(component, thing);
            }
        }
        throw new IllegalArgumentException(thing.getClass() + " has no id");
    }

    static Set<Link> linksOf(Shape shape, Record thing) {
        Id itself = idOf(thing);
        Set<Link> links = new TreeSet<>();
        shape.links(thing, found -> {
            if (!found.equals(itself)) {
                links.add(Link.to(found));
            }
        });
        return links;
    }

    private Shape shape(Type type) {
        Shape known = made.get(type);
        if (known != null) {
            return known;
        }
        Later later = new Later();
        made.put(type, later);
        Shape shape = type instanceof ParameterizedType generic ? generic(generic) : plain(type);
        later.becomes(shape);
        made.put(type, shape);
        return shape;
    }

    private Shape generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == Optional.class) {
            return new Possible(shape(arguments[0]));
        }
        if (raw == List.class) {
            return new Several(shape(arguments[0]), ArrayList::new, false);
        }
        if (raw == Set.class) {
            return new Several(shape(arguments[0]), LinkedHashSet::new, true);
        }
        if (raw == SortedSet.class) {
            return new Several(shape(arguments[0]), TreeSet::new, true);
        }
        if (raw == Map.class) {
            return new Table(shape(arguments[0]), shape(arguments[1]), LinkedHashMap::new);
        }
        if (raw == SortedMap.class) {
            return new Table(shape(arguments[0]), shape(arguments[1]), TreeMap::new);
        }
        throw unkept(type);
    }

    private Shape plain(Type type) {
        if (!(type instanceof Class<?> plain)) {
            throw unkept(type);
        }
        if (plain == long.class || plain == int.class || plain == boolean.class) {
            return new Plain(plain);
        }
        if (plain.isEnum()) {
            return new Text(
                    value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    text -> constant(plain, text));
        }
        if (plain.isRecord() && Id.class.isAssignableFrom(plain)) {
            return new Reference(constructor(plain));
        }
        return texts(plain)
                .or(() -> plain.isRecord() ? Optional.of(record(plain)) : Optional.empty())
                .or(() -> plain.isSealed() ? Optional.of(family(plain)) : Optional.empty())
                .orElseThrow(() -> unkept(type));
    }

    private static Optional<Shape> texts(Class<?> type) {
        Map<Class<?>, Function<String, Object>> readers = Map.of(
                String.class, text -> text,
                LocalDate.class, LocalDate::parse,
                Instant.class, Instant::parse,
                DateRange.class, DateRange::parse);
        return Optional.ofNullable(readers.get(type)).map(reader -> new Text(Object::toString, reader));
    }

    private static Object constant(Class<?> type, String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is no " + word(type)));
    }

    private Shape record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Shape> shapes = Arrays.stream(components)
                .map(component -> shape(component.getGenericType()))
                .toList();
        return components.length == 1
                ? new Wrapped(components[0], shapes.get(0), constructor(type))
                : new Parts(List.of(components), shapes, constructor(type));
    }

    private Shape family(Class<?> type) {
        Map<String, Shape> members = new TreeMap<>();
        members(type)
                .forEach(member -> members.put(
                        word(member),
                        new Parts(
                                List.of(member.getRecordComponents()),
                                Arrays.stream(member.getRecordComponents())
                                        .map(component -> shape(component.getGenericType()))
                                        .toList(),
                                constructor(member))));
        return new Family(members);
    }

    private static Stream<Class<?>> members(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw unkept(type);
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(Shapes::members);
    }

    private static IllegalArgumentException unkept(Type type) {
        return new IllegalArgumentException("the ledger cannot keep a " + type.getTypeName());
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no public constructor", e);
        }
    }

    private static Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static Object build(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(constructor + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    private static <T> T as(Class<T> type, Object written) {
        if (!type.isInstance(written)) {
            throw new IllegalArgumentException("not a " + word(type) + ": " + written);
        }
        return type.cast(written);
    }

    /** Stands in for a shape that is being made, since a type may hold itself. */
    private static final class Later implements Shape {

        private Optional<Shape> shape = Optional.empty();

        void becomes(Shape made) {
            shape = Optional.of(made);
        }

        private Shape made() {
            return shape.orElseThrow();
        }

        @Override
        public Object write(Object value) {
            return made().write(value);
        }

        @Override
        public Object read(Object written) {
            return made().read(written);
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            made().links(value, found);
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return made().relinked(value, from, to);
        }

        @Override
        public boolean isAbsent(Object value) {
            return made().isAbsent(value);
        }

        @Override
        public Object absent() {
            return made().absent();
        }
    }

    private record Text(Function<Object, String> writer, Function<String, Object> reader) implements Shape {

        @Override
        public Object write(Object value) {
            return writer.apply(value);
        }

        @Override
        public Object read(Object written) {
            try {
                return reader.apply(as(String.class, written));
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
    private record Plain(Class<?> type) implements Shape {

        @Override
        public Object write(Object value) {
            return value instanceof Integer number ? (Object) number.longValue() : value;
        }

        @Override
        public Object read(Object written) {
            if (type == boolean.class) {
                return as(Boolean.class, written);
            }
            long number = as(Long.class, written);
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

    private record Reference(Constructor<?> constructor) implements Shape {

        @Override
        public Object write(Object value) {
            return Tsid.print(((Id) value).value());
        }

        @Override
        public Object read(Object written) {
            String text = as(String.class, written);
            return build(
                    constructor,
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

    private record Possible(Shape held) implements Shape {

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
    private record Several(Shape held, Supplier<Collection<Object>> empty, boolean unordered) implements Shape {

        @Override
        public Object write(Object value) {
            Stream<Object> written = ((Collection<?>) value).stream().map(held::write);
            return (unordered ? written.sorted(Comparator.comparing(Object::toString)) : written).toList();
        }

        @Override
        public Object read(Object written) {
            return filled(as(List.class, written), held::read);
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
    private record Table(Shape keys, Shape values, Supplier<Map<Object, Object>> empty) implements Shape {

        @Override
        public Object write(Object value) {
            Map<String, Object> written = new TreeMap<>();
            ((Map<?, ?>) value)
                    .forEach((key, held) -> written.put(as(String.class, keys.write(key)), values.write(held)));
            return written;
        }

        @Override
        public Object read(Object written) {
            Map<Object, Object> read = empty.get();
            ((Map<?, ?>) as(Map.class, written)).forEach((key, held) -> read.put(keys.read(key), values.read(held)));
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

    /** A record of one component. */
    private record Wrapped(RecordComponent component, Shape held, Constructor<?> constructor) implements Shape {

        @Override
        public Object write(Object value) {
            return held.write(get(component, value));
        }

        @Override
        public Object read(Object written) {
            return build(constructor, held.read(written));
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            held.links(get(component, value), found);
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return build(constructor, held.relinked(get(component, value), from, to));
        }

        @Override
        public boolean isAbsent(Object value) {
            return held.isAbsent(get(component, value));
        }

        @Override
        public Object absent() {
            return build(constructor, held.absent());
        }
    }

    /** A record of several components. */
    private record Parts(List<RecordComponent> components, List<Shape> shapes, Constructor<?> constructor)
            implements Shape {

        @Override
        public Object write(Object value) {
            Map<String, Object> written = new LinkedHashMap<>();
            for (int i = 0; i < components.size(); i++) {
                Object part = get(components.get(i), value);
                if (!shapes.get(i).isAbsent(part)) {
                    written.put(components.get(i).getName(), shapes.get(i).write(part));
                }
            }
            return written;
        }

        @Override
        public Object read(Object written) {
            Map<?, ?> parts = as(Map.class, written);
            Object[] values = new Object[components.size()];
            for (int i = 0; i < components.size(); i++) {
                Object part = parts.get(components.get(i).getName());
                values[i] =
                        part == null ? shapes.get(i).absent() : shapes.get(i).read(part);
            }
            return build(constructor, values);
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            for (int i = 0; i < components.size(); i++) {
                shapes.get(i).links(get(components.get(i), value), found);
            }
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            Object[] values = new Object[components.size()];
            for (int i = 0; i < components.size(); i++) {
                values[i] = shapes.get(i).relinked(get(components.get(i), value), from, to);
            }
            return build(constructor, values);
        }
    }

    /** Records of a sealed family, each with the word of its type. */
    private record Family(Map<String, Shape> members) implements Shape {

        @Override
        public Object write(Object value) {
            String word = word(value.getClass());
            Map<String, Object> written = new LinkedHashMap<>();
            written.put(TYPE, word);
            ((Map<?, ?>) member(word).write(value)).forEach((name, part) -> written.put(name.toString(), part));
            return written;
        }

        @Override
        public Object read(Object written) {
            Object word = as(Map.class, written).get(TYPE);
            return member(as(String.class, word == null ? "" : word)).read(written);
        }

        @Override
        public void links(Object value, Consumer<Id> found) {
            member(word(value.getClass())).links(value, found);
        }

        @Override
        public Object relinked(Object value, Id from, Id to) {
            return member(word(value.getClass())).relinked(value, from, to);
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
