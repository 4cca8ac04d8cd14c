package fr.ess.domain.charter;

import fr.ess.domain.shared.MessageCode;
import java.util.List;

/**
 * A statement of the diagnosis.
 *
 * @param sources where it comes from; none while nobody wrote it down
 */
public record Finding(NodeCode code, Kind kind, String text, List<Citation> sources, List<Indicator> indicators) {

    /** What a finding says. */
    public enum Kind implements MessageCode {
        STATE,
        DIFFICULTY,
        UNMET_NEED;

        @Override
        public String key() {
            return MessageCode.key("finding", this);
        }
    }

    public Finding {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a finding says something");
        }
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
    }
}
