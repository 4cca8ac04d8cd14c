package fr.ess.domain.charter;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.MessageCode;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Another plan of the territory that refers to the same measures, such as an Agenda 21.
 *
 * @param nodes the parts of the charter it takes up
 */
public record Programme(NodeCode code, Kind kind, String name, DateRange term, SortedSet<NodeCode> nodes) {

    /** What sort of plan. */
    public enum Kind implements MessageCode {
        AGENDA_21,
        CLIMATE_PLAN,
        FOOD_PROJECT,
        HOUSING_PROGRAMME,
        OTHER;

        @Override
        public String key() {
            return MessageCode.key("programme", this);
        }
    }

    public Programme {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a programme has a name");
        }
        nodes = Collections.unmodifiableSortedSet(new TreeSet<>(nodes));
    }
}
