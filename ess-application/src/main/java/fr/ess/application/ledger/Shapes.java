package fr.ess.application.ledger;

import fr.ess.application.ledger.HolderShapes.Possible;
import fr.ess.application.ledger.HolderShapes.Several;
import fr.ess.application.ledger.HolderShapes.Table;
import fr.ess.application.ledger.RecordShapes.Family;
import fr.ess.application.ledger.RecordShapes.Parts;
import fr.ess.application.ledger.RecordShapes.Wrapped;
import fr.ess.application.ledger.ValueShapes.Plain;
import fr.ess.application.ledger.ValueShapes.Reference;
import fr.ess.application.ledger.ValueShapes.Text;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Id;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The shapes of everything the ledger can keep: texts, numbers, days, enums, ids, records of these, sealed families of
 * records, and lists, sets, maps and optionals. A record of one component is written as that component. What is empty or
 * absent is left out, so that a component added later reads as absent.
 */
final class Shapes {

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
            return new Reference(Anatomy.of(plain));
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
                .orElseThrow(() -> new IllegalArgumentException(text + " is no " + Anatomy.word(type)));
    }

    private Shape record(Class<?> type) {
        Anatomy anatomy = Anatomy.of(type);
        List<Type> parts = anatomy.types();
        return parts.size() == 1 ? new Wrapped(anatomy, shape(parts.get(0))) : parts(anatomy);
    }

    private Shape parts(Anatomy anatomy) {
        return new Parts(anatomy, anatomy.types().stream().map(this::shape).toList());
    }

    private Shape family(Class<?> type) {
        Map<String, Shape> members = new TreeMap<>();
        members(type).forEach(member -> members.put(Anatomy.word(member), parts(Anatomy.of(member))));
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
}
