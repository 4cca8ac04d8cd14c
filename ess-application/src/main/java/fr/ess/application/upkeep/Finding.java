package fr.ess.application.upkeep;

import fr.ess.domain.shared.Message;
import java.util.List;

/**
 * A fault, and where.
 *
 * @param count how many times
 * @param examples the first of its places, at most {@link #SHOWN}
 */
public record Finding(Fault fault, long count, List<String> examples) {

    /** More examples than this tell nothing more. */
    public static final int SHOWN = 5;

    public Finding {
        examples = examples.stream().limit(SHOWN).toList();
    }

    /** A fault in all these places. */
    public static Finding at(Fault fault, List<?> places) {
        return new Finding(
                fault, places.size(), places.stream().map(Object::toString).toList());
    }

    public Message said() {
        return Message.of(fault, "count", count).with("examples", String.join(", ", examples));
    }
}
