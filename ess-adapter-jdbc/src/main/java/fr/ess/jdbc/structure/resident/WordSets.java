package fr.ess.jdbc.structure.resident;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Relevance.Merit;
import fr.ess.domain.structure.search.SoughtWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/** The entries that a searched word finds, parted by what it earns them; each part is made when it is asked for. */
final class WordSets {

    /** What a word can earn, the most first. An entry earns the first that applies. */
    static final List<Merit> MERITS = List.of(
            Merit.WORD_OF_SIGLE,
            Merit.WORD_OF_NAME,
            Merit.BEGINS_WORD_OF_NAME,
            Merit.ELSEWHERE,
            Merit.INITIALS_OF_NAME,
            Merit.MISSPELLED);

    private final SoughtWord word;
    private final TermTable terms;
    private final ImmutableRoaringBitmap asWritten;
    private final ImmutableRoaringBitmap found;
    private final Map<Merit, ImmutableRoaringBitmap> parts = new EnumMap<>(Merit.class);

    /** With the entries that bear the word as it is written. */
    WordSets(SoughtWord word, ImmutableRoaringBitmap asWritten, Audience audience, TermTable terms) {
        this.word = word;
        this.terms = terms;
        this.asWritten = asWritten;
        ImmutableRoaringBitmap all = asWritten;
        for (String other : word.others()) {
            all = either(all, whole(other, audience));
        }
        this.found = all;
    }

    /** The entries that bear a word so begun. */
    static ImmutableRoaringBitmap beginning(String word, Audience audience, TermTable terms) {
        ImmutableRoaringBitmap open = terms.beginning(Terms.WORD, word);
        return audience == Audience.PUBLIC ? open : either(open, terms.beginning(Terms.MISSION_WORD, word));
    }

    private ImmutableRoaringBitmap whole(String other, Audience audience) {
        ImmutableRoaringBitmap open = terms.get(Terms.WORD + other);
        return audience == Audience.PUBLIC ? open : either(open, terms.get(Terms.MISSION_WORD + other));
    }

    private static ImmutableRoaringBitmap either(ImmutableRoaringBitmap one, ImmutableRoaringBitmap other) {
        return other.isEmpty() ? one : one.isEmpty() ? other : ImmutableRoaringBitmap.or(one, other);
    }

    /** Everything it finds. */
    ImmutableRoaringBitmap found() {
        return found;
    }

    /** The entries to which it earns this, among others that it does not find. */
    ImmutableRoaringBitmap earning(Merit merit) {
        ImmutableRoaringBitmap known = parts.get(merit);
        if (known == null) {
            known = part(merit);
            parts.put(merit, known);
        }
        return known;
    }

    private ImmutableRoaringBitmap part(Merit merit) {
        ImmutableRoaringBitmap all = bearing(merit);
        if (all.isEmpty()) {
            return all;
        }
        MutableRoaringBitmap rest = all.toMutableRoaringBitmap();
        for (Merit better : MERITS.subList(0, MERITS.indexOf(merit))) {
            rest.andNot(bearing(better));
        }
        return rest;
    }

    /** Those of whom this is true, whatever else is. */
    private ImmutableRoaringBitmap bearing(Merit merit) {
        return switch (merit) {
            case WORD_OF_SIGLE -> terms.get(Terms.SIGLE_WORD + word.word());
            case WORD_OF_NAME -> terms.get(Terms.NAME_WORD + word.word());
            case BEGINS_WORD_OF_NAME -> terms.beginning(Terms.NAME_WORD, word.word());
            case ELSEWHERE -> asWritten;
            case INITIALS_OF_NAME -> initials();
            case MISSPELLED -> word.others().isEmpty() ? new MutableRoaringBitmap() : found;
            case WHOLE_NAME, NAME_BEGINS -> throw new IllegalArgumentException("earned by all words together");
        };
    }

    private ImmutableRoaringBitmap initials() {
        ImmutableRoaringBitmap all = new MutableRoaringBitmap();
        for (String initials : word.initials()) {
            // Names are public, and so are their initials.
            all = either(all, terms.get(Terms.WORD + initials));
        }
        return all;
    }
}
