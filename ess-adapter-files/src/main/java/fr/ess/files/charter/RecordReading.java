package fr.ess.files.charter;

import fr.ess.application.charter.DocumentProblem;
import fr.ess.application.shared.Ids;
import fr.ess.domain.charter.Quantity;
import fr.ess.domain.contract.Share;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Id;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Tsid;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes records of pieces of YAML, and tells the place of what is not as the record wants it. */
final class RecordReading {

    private static final Set<String> TRUTHS = Set.of("true", "oui");
    private static final Set<String> FALSEHOODS = Set.of("false", "non");

    private final Ids ids;

    RecordReading(Ids ids) {
        this.ids = ids;
    }

    /** Whether a record is written as one text: an id, a code, an amount, a range of days. */
    static boolean isText(Class<?> type) {
        if (type == DateRange.class) {
            return true;
        }
        RecordComponent[] components = type.getRecordComponents();
        boolean simple = components.length == 1
                && (components[0].getType() == String.class
                        || components[0].getType().isPrimitive());
        return simple && familyOf(type).isEmpty();
    }

    /** The sealed family that a record is a member of. */
    static Optional<Class<?>> familyOf(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).filter(Class::isSealed).findFirst();
    }

    /** What stands for itself when a document does not say it. */
    static boolean isLeftOut(Object value) {
        return value.equals("") || value.equals(false) || (value instanceof Collection<?> items && items.isEmpty());
    }

    private Object record(Class<?> type, Piece piece, boolean member) {
        Map<String, Piece> keys = piece.keys();
        List<String> expected = Stream.concat(
                        member ? Stream.of(Words.of("type")) : Stream.empty(),
                        Arrays.stream(type.getRecordComponents()).map(component -> Words.of(component.getName())))
                .toList();
        keys.forEach((key, value) -> {
            if (!expected.contains(key)) {
                throw new Trouble(
                        value.place(),
                        Message.of(DocumentProblem.UNKNOWN_KEY, "key", key)
                                .with("expected", String.join(", ", expected)));
            }
        });
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<Piece> present = Optional.ofNullable(keys.get(Words.of(component.getName())));
            values.add(present.map(value -> value(component.getGenericType(), value))
                    .orElseGet(() -> absent(component, type, piece.place())));
        }
        return made(type, values, piece.place());
    }

    private Object absent(RecordComponent component, Class<?> owner, Place place) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == SortedSet.class) {
            return new TreeSet<>();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "";
        }
        if (component.getName().equals("id") && Id.class.isAssignableFrom(type)) {
            return made(type, List.of(ids.next()), place);
        }
        throw new Trouble(
                place,
                Message.of(DocumentProblem.MISSING_KEY, "key", Words.of(component.getName()))
                        .with("owner", owner.getSimpleName()));
    }

    private Object value(Type type, Piece piece) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(element, piece));
            }
            List<Object> items =
                    piece.items().stream().map(item -> value(element, item)).toList();
            return generic.getRawType() == List.class ? items : new TreeSet<>(items);
        }
        return thing((Class<?>) type, piece);
    }

    /** What a piece describes: a record, one of a family, or a single value. */
    Object thing(Class<?> raw, Piece piece) {
        if (raw.isSealed()) {
            return member(raw, piece);
        }
        return raw.isRecord() && !isText(raw) ? record(raw, piece, false) : scalar(raw, piece.place(), piece.text());
    }

    private Object member(Class<?> family, Piece piece) {
        Optional<Piece> said = Optional.ofNullable(piece.keys().get(Words.of("type")));
        Piece word = said.orElseThrow(
                () -> new Trouble(piece.place(), Message.of(DocumentProblem.MISSING_KEY, "key", Words.of("type"))));
        Class<?> type = Arrays.stream(family.getPermittedSubclasses())
                .filter(member -> Words.of(member).equals(word.text()))
                .findFirst()
                .orElseThrow(() -> unreadable(
                        word.place(),
                        word.text(),
                        Arrays.stream(family.getPermittedSubclasses()).map(Words::of)));
        return record(type, piece, true);
    }

    private static Object scalar(Class<?> type, Place place, String text) {
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> Words.of((Enum<?>) constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> unreadable(
                            place,
                            text,
                            Arrays.stream(type.getEnumConstants()).map(constant -> Words.of((Enum<?>) constant))));
        }
        if (type == boolean.class) {
            if (!TRUTHS.contains(text) && !FALSEHOODS.contains(text)) {
                throw unreadable(place, text, Stream.of("true", "false"));
            }
            return TRUTHS.contains(text);
        }
        try {
            return typed(type, place, text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw unreadable(place, text, Stream.of(example(type)));
        }
    }

    private static Object typed(Class<?> type, Place place, String text) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == DateRange.class) {
            return DateRange.parse(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == Euros.class) {
            return Euros.tryParse(text).orElseThrow(IllegalArgumentException::new);
        }
        if (type == Quantity.class) {
            return Quantity.tryParse(text).orElseThrow(IllegalArgumentException::new);
        }
        if (type == Share.class) {
            // A share without its sign may be the fraction that a spreadsheet keeps: 0.2 for 20 %.
            if (!text.endsWith("%")) {
                throw new IllegalArgumentException(text);
            }
            String number = text.replace("%", "").replace(',', '.').strip();
            return new Share(new BigDecimal(number).movePointRight(2).intValueExact());
        }
        if (Id.class.isAssignableFrom(type)) {
            return made(type, List.of(Tsid.tryParse(text).orElseThrow(IllegalArgumentException::new)), place);
        }
        Class<?> held = type.getRecordComponents()[0].getType();
        return made(type, List.of(held == int.class ? Integer.valueOf(Integer.parseInt(text)) : text), place);
    }

    private static String example(Class<?> type) {
        Map<Class<?>, String> examples = Map.of(
                LocalDate.class, "2006-03-01",
                DateRange.class, "2006-01-01/2012-12-31",
                int.class, "12",
                Euros.class, "1234.50",
                Quantity.class, "12.5",
                Share.class, "20 %");
        return examples.getOrDefault(type, type.getSimpleName());
    }

    private static Trouble unreadable(Place place, String value, Stream<String> expected) {
        return new Trouble(
                place,
                Message.of(DocumentProblem.UNREADABLE_VALUE, "value", value)
                        .with("expected", expected.collect(Collectors.joining(", "))));
    }

    private static Object made(Class<?> type, List<Object> values, Place place) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof EssException refused) {
                throw new Trouble(
                        place,
                        Stream.concat(Stream.of(refused.said()), refused.details().stream())
                                .toList());
            }
            throw new Trouble(place, Message.of(DocumentProblem.VALUE_REFUSED));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
