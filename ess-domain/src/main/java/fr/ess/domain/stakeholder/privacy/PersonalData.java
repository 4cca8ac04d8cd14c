package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.Audience;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The catalogue of personal data, read from the {@link Personal} declarations of records; nothing is listed twice. Any
 * feature that stores personal data declares it the same way and is served by the same functions.
 */
public final class PersonalData {

    private PersonalData() {}

    /** Every personal datum that a record of this type can hold, to any depth, in the order of declaration. */
    public static List<PersonalDatum> catalogue(Class<? extends Record> type) {
        List<PersonalDatum> found = new ArrayList<>();
        recordsWithin(type).forEach(owner -> {
            for (RecordComponent component : owner.getRecordComponents()) {
                Personal declared = component.getAnnotation(Personal.class);
                if (declared != null) {
                    found.add(new PersonalDatum(
                            owner,
                            component.getName(),
                            declared.ground(),
                            declared.audience(),
                            declared.term(),
                            declared.erased()));
                }
            }
        });
        return found;
    }

    /** The record types that this one is made of, itself first. */
    public static Set<Class<? extends Record>> recordsWithin(Class<? extends Record> type) {
        Set<Class<? extends Record>> found = new LinkedHashSet<>();
        collect(type, found);
        return found;
    }

    private static void collect(Type type, Set<Class<? extends Record>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            Class<? extends Record> owner = plain.asSubclass(Record.class);
            if (found.add(owner)) {
                for (RecordComponent component : owner.getRecordComponents()) {
                    collect(component.getGenericType(), found);
                }
            }
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            for (Class<?> permitted : plain.getPermittedSubclasses()) {
                collect(permitted, found);
            }
        }
    }

    /** The audience that a component is declared for; the mission alone where nothing is declared. */
    public static Audience audienceOf(RecordComponent component) {
        Personal declared = component.getAnnotation(Personal.class);
        return declared == null ? Audience.MISSION : declared.audience();
    }

    /** The components that somebody of this audience may see, by name, with what they hold. */
    public static SortedMap<String, Object> visibleTo(Audience audience, Record whole) {
        SortedMap<String, Object> visible = new TreeMap<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            if (audience.maySee(audienceOf(component))) {
                visible.put(component.getName(), value(component, whole));
            }
        }
        return visible;
    }

    /**
     * The same record without what erasure empties: options, texts and collections that are declared become empty, and
     * records that are not declared are gone through. Every record that declares a datum must accept it empty.
     */
    public static <R extends Record> R erased(R whole) {
        return without(whole, Set.of(Term.values()));
    }

    /** As {@link #erased}, for the data of these terms only. */
    public static <R extends Record> R without(R whole, Set<Term> expired) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean changed = false;
        for (int i = 0; i < components.length; i++) {
            Object held = value(components[i], whole);
            Personal declared = components[i].getAnnotation(Personal.class);
            boolean goes = declared != null && declared.erased() && expired.contains(declared.term());
            values[i] = goes ? empty(components[i]) : inner(held, expired);
            changed |= !values[i].equals(held);
        }
        return changed ? made(whole, components, values) : whole;
    }

    private static Object inner(Object held, Set<Term> expired) {
        if (held instanceof Record part) {
            return without(part, expired);
        }
        if (held instanceof Optional<?> option) {
            return option.map(part -> inner(part, expired));
        }
        if (held instanceof List<?> list) {
            return list.stream().map(part -> inner(part, expired)).toList();
        }
        return held;
    }

    private static Object empty(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Optional.class) {
            return Optional.empty();
        } else if (type == String.class) {
            return "";
        } else if (type == List.class || type == Collection.class) {
            return List.of();
        } else if (type == SortedSet.class) {
            return new TreeSet<>();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        }
        throw new IllegalStateException("no empty value for " + component + ": hold it in an Optional");
    }

    private static Object value(RecordComponent component, Record whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R made(R model, RecordComponent[] components, Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            Constructor<?> canonical = model.getClass().getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return (R) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model.getClass() + " does not accept its personal data empty", e);
        }
    }
}
