package fr.ess.jdbc.structure.resident;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.search.Relevance.Merit;
import fr.ess.domain.structure.search.SoughtWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** The entries that a searched word finds, and what it earns them; each set is made when it is asked for. */
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
    private final Map<Merit, ImmutableRoaringBitmap> bearing = new EnumMap<>(Merit.class);

    /** With the entries that bear the word as it is written. */
    WordSets(SoughtWord word, ImmutableRoaringBitmap asWritten, Audience audience, TermTable terms) {
        this.word = word;
        this.terms = terms;
        this.asWritten = asWritten;
        this.found = either(asWritten, others(audience));
    }

    /** The entries that bear a word so begun. */
    static ImmutableRoaringBitmap beginning(String word, Audience audience, TermTable terms) {
        ImmutableRoaringBitmap open = terms.beginning(Terms.WORD, word);
        return audience.maySee(Audience.MISSION) ? either(open, terms.beginning(Terms.MISSION_WORD, word)) : open;
    }

    private ImmutableRoaringBitmap others(Audience audience) {
        ImmutableRoaringBitmap open = terms.anyOf(Terms.WORD, word.others());
        return audience.maySee(Audience.MISSION) ? either(open, terms.anyOf(Terms.MISSION_WORD, word.others())) : open;
    }

    private static ImmutableRoaringBitmap either(ImmutableRoaringBitmap one, ImmutableRoaringBitmap other) {
        return other.isEmpty() ? one : one.isEmpty() ? other : ImmutableRoaringBitmap.or(one, other);
    }

    /** Everything it finds. */
    ImmutableRoaringBitmap found() {
        return found;
    }

    /** Whether this is what it earns to all that it finds, and that no better merit was earned by. */
    boolean endsWith(Merit merit) {
        return merit == (word.others().isEmpty() ? Merit.ELSEWHERE : Merit.MISSPELLED);
    }

    /** Whether the set of those of whom this is true costs nothing to have. */
    static boolean isAtHand(Merit merit) {
        return merit == Merit.WORD_OF_SIGLE || merit == Merit.WORD_OF_NAME;
    }

    /** Those of some entries it finds to which it earns this, and nothing better. */
    ImmutableRoaringBitmap earning(Merit merit, ImmutableRoaringBitmap entries) {
        ImmutableRoaringBitmap earning =
                endsWith(merit) ? entries : ImmutableRoaringBitmap.and(entries, bearing(merit));
        for (Merit better : better(merit)) {
            if (!earning.isEmpty()) {
                earning = ImmutableRoaringBitmap.andNot(earning, bearing(better));
            }
        }
        return earning;
    }

    /** Whether it earns this, and nothing better, to an entry that it finds. */
    boolean earns(Merit merit, int entry) {
        for (Merit better : better(merit)) {
            if (bearing(better).contains(entry)) {
                return false;
            }
        }
        return endsWith(merit) || bearing(merit).contains(entry);
    }

    private static List<Merit> better(Merit merit) {
        return MERITS.subList(0, MERITS.indexOf(merit));
    }

    /** Those of whom this is true, whatever else is. */
    ImmutableRoaringBitmap bearing(Merit merit) {
        ImmutableRoaringBitmap known = bearing.get(merit);
        if (known == null) {
            known = find(merit);
            bearing.put(merit, known);
        }
        return known;
    }

    private ImmutableRoaringBitmap find(Merit merit) {
        return switch (merit) {
            case WORD_OF_SIGLE -> terms.get(Terms.SIGLE_WORD + word.word());
            case WORD_OF_NAME -> terms.get(Terms.NAME_WORD + word.word());
            case BEGINS_WORD_OF_NAME -> terms.beginning(Terms.NAME_WORD, word.word());
            case ELSEWHERE -> asWritten;
            // Names are public, and so are their initials.
            case INITIALS_OF_NAME -> terms.anyOf(Terms.WORD, word.initials());
            case MISSPELLED -> found;
            case WHOLE_NAME, NAME_BEGINS -> throw new IllegalArgumentException("earned by all words together");
        };
    }
}
