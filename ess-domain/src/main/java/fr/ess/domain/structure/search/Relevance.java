package fr.ess.domain.structure.search;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.shared.MessageCode;
import java.util.ArrayList;
import java.util.List;

/**
 * How well an entry answers some words: a sum of points, each explained. The definition is this one for every store; a
 * store that computes it in SQL is compared with it. Equals are ordered by folded name, then by id.
 *
 * @param points what was earned, in the order of the words; their sum is the score
 */
public record Relevance(List<Point> points) {

    public Relevance {
        points = List.copyOf(points);
    }

    /** What an entry earns for these words of this audience, supposing that it is found by them. */
    public static Relevance of(DirectoryEntry entry, SearchWords searched, Audience audience) {
        String name = entry.sortName();
        String sigle = FoldedText.fold(entry.sigle());
        String words = entry.words(audience);
        List<Point> earned = new ArrayList<>();
        for (String word : searched.words()) {
            earned.add(new Point(best(word, name, sigle, words), word));
        }
        if (!searched.isEmpty()) {
            String phrase = searched.phrase();
            if (phrase.equals(name) || phrase.equals(sigle)) {
                earned.add(new Point(Merit.WHOLE_NAME, phrase));
            } else if (name.startsWith(phrase)) {
                earned.add(new Point(Merit.NAME_BEGINS, phrase));
            }
        }
        return new Relevance(earned);
    }

    private static Merit best(String word, String name, String sigle, String words) {
        if (SoughtWord.holds(word, sigle)) {
            return Merit.WORD_OF_SIGLE;
        }
        if (SoughtWord.holds(word, name)) {
            return Merit.WORD_OF_NAME;
        }
        if (SoughtWord.begins(word, name)) {
            return Merit.BEGINS_WORD_OF_NAME;
        }
        if (SoughtWord.begins(word, words)) {
            return Merit.ELSEWHERE;
        }
        boolean initials = Initials.marked(word).stream().anyMatch(marked -> SoughtWord.holds(marked, words));
        return initials ? Merit.INITIALS_OF_NAME : Merit.MISSPELLED;
    }

    /** The sum that orders results, the highest first. */
    public int score() {
        return points.stream().mapToInt(point -> point.merit().worth()).sum();
    }

    /** What earned points, and for which word. */
    public record Point(Merit merit, String word) {}

    /** What a word can earn. */
    public enum Merit implements MessageCode {
        /** The words are the whole name or the sigle. */
        WHOLE_NAME(20),
        /** The word is one of the sigle's. */
        WORD_OF_SIGLE(8),
        /** The word is one of the name's. */
        WORD_OF_NAME(6),
        /** The name begins with the words. */
        NAME_BEGINS(5),
        /** The word begins one of the name's words. */
        BEGINS_WORD_OF_NAME(4),
        /** The word is found elsewhere: activity, commune, number, tag … */
        ELSEWHERE(1),
        /**
         * The word is the initials of the name. So much is taken off that what is found by all its words as they are
         * written always stands before.
         */
        INITIALS_OF_NAME(-120),
        /** A word is found that one typing error parts from it; taken off for the same reason. */
        MISSPELLED(-121);

        private final int worth;

        Merit(int worth) {
            this.worth = worth;
        }

        /** In points. */
        public int worth() {
            return worth;
        }

        @Override
        public String key() {
            return MessageCode.key("merit", this);
        }
    }
}
