package fr.ess.files.charter;

import fr.ess.domain.charter.Quantity;
import fr.ess.domain.contract.Share;
import fr.ess.domain.shared.Euros;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Records as maps, lists and texts. What is empty or absent is left out. */
final class RecordWriting {

    private final Function<Euros, Object> amounts;

    /** With how an amount is written. */
    RecordWriting(Function<Euros, Object> amounts) {
        this.amounts = amounts;
    }

    Object tree(Object value) {
        if (value instanceof Enum<?> constant) {
            return Words.of(constant);
        }
        if (value instanceof Euros euros) {
            return amounts.apply(euros);
        }
        if (value instanceof Quantity quantity) {
            return quantity.plainText();
        }
        if (value instanceof Share share) {
            return share.plainText() + " %";
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(this::tree).toList();
        }
        if (value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        return value instanceof Record thing && !RecordReading.isText(thing.getClass()) ? map(thing) : value.toString();
    }

    Map<String, Object> map(Record thing) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (RecordReading.familyOf(thing.getClass()).isPresent()) {
            map.put(Words.of("type"), Words.of(thing.getClass()));
        }
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            List<Object> value = new ArrayList<>();
            Object held = get(component, thing);
            if (held instanceof Optional<?> optional) {
                optional.ifPresent(value::add);
            } else if (!RecordReading.isLeftOut(held)) {
                value.add(held);
            }
            value.forEach(present -> map.put(Words.of(component.getName()), tree(present)));
        }
        return map;
    }

    private static Object get(RecordComponent component, Record thing) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
