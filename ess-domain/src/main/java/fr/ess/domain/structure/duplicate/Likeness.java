package fr.ess.domain.structure.duplicate;

import fr.ess.domain.shared.MessageCode;
import java.util.Locale;

/** How sure a score is, in words. */
public enum Likeness implements MessageCode {
    /** Almost surely the same: 85 points or more. */
    CERTAIN(85),
    /** Probably the same: 60 points or more. */
    PROBABLE(60),
    /** Worth a look: 40 points or more. */
    POSSIBLE(40),
    /** Not worth showing unless asked for. */
    UNLIKELY(0);

    private final int from;

    Likeness(int from) {
        this.from = from;
    }

    /** The lowest score of this level. */
    public int from() {
        return from;
    }

    /** The level of a score between 0 and 100. */
    public static Likeness of(int score) {
        for (Likeness level : values()) {
            if (score >= level.from) {
                return level;
            }
        }
        throw new IllegalArgumentException("a score is not negative: " + score);
    }

    /** The stable word of exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String key() {
        return MessageCode.key("likeness", this);
    }
}
