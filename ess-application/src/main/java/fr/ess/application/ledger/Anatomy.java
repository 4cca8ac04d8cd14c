package fr.ess.application.ledger;

import fr.ess.domain.shared.Id;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The components of a record: how its values are taken apart and put together again. */
final class Anatomy {

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private Anatomy(List<RecordComponent> components, Constructor<?> constructor) {
        this.components = components;
        this.constructor = constructor;
    }

    /**
     * The anatomy of a record.
     *
     * @throws IllegalArgumentException when its constructor is not public
     */
    static Anatomy of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Anatomy(List.of(components), record.getConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(record + " has no public constructor", e);
        }
    }

    /** A type's name in files: {@code DistinctPair} gives {@code distinct-pair}. */
    static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The kind of thing that an id is of: {@code StructureId} gives {@code structure}. */
    static String kindOf(Id id) {
        return word(id.getClass()).replaceFirst("-id$", "");
    }

    /** Whether a record has an {@code id}, and so is a thing. */
    static boolean isIdentified(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).anyMatch(Anatomy::isId);
    }

    static Id idOf(Record thing) {
        return Arrays.stream(thing.getClass().getRecordComponents())
                .filter(Anatomy::isId)
                .map(component -> (Id) get(component, thing))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(thing.getClass() + " has no id"));
    }

    private static boolean isId(RecordComponent component) {
        return component.getName().equals("id") && Id.class.isAssignableFrom(component.getType());
    }

    /** What was written, as the type it should be of. */
    static <T> T as(Class<T> type, Object written) {
        if (!type.isInstance(written)) {
            throw new IllegalArgumentException("not a " + word(type) + ": " + written);
        }
        return type.cast(written);
    }

    List<Type> types() {
        return components.stream().map(RecordComponent::getGenericType).toList();
    }

    String name(int component) {
        return components.get(component).getName();
    }

    Object get(int component, Object value) {
        return get(components.get(component), value);
    }

    private static Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** The record of these values; what its constructor refuses is thrown as it is. */
    Object build(Object... values) {
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
}
