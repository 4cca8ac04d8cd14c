package fr.ess.jdbc.structure.resident;

import fr.ess.domain.shared.Audience;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** The entries of a segment that bear words so begun, as far as an audience knows; each set is made once. */
final class Beginnings {

    private final Segment segment;
    private final Audience audience;
    private final Map<String, ImmutableRoaringBitmap> known = new HashMap<>();

    Beginnings(Segment segment, Audience audience) {
        this.segment = segment;
        this.audience = audience;
    }

    ImmutableRoaringBitmap of(String word) {
        return known.computeIfAbsent(word, begun -> WordSets.beginning(begun, audience, segment.image().terms));
    }

    /** How many of them the audience may see. */
    int visible(String word) {
        ImmutableRoaringBitmap present = segment.present(of(word));
        return audience.maySee(Audience.MISSION)
                ? present.getCardinality()
                : ImmutableRoaringBitmap.andCardinality(present, segment.image().published());
    }
}
