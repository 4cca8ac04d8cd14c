package fr.ess.domain.structure.search;

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

    /** What an entry earns for these words, supposing that it is found by them. */
    public static Relevance of(DirectoryEntry entry, SearchWords searched) {
        String name = entry.sortName();
        String sigle = FoldedText.fold(entry.sigle());
        List<Point> earned = new ArrayList<>();
        for (String word : searched.words()) {
            earned.add(new Point(best(word, name, sigle), word));
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

    private static Merit best(String word, String name, String sigle) {
        if (hasWord(sigle, word)) {
            return Merit.WORD_OF_SIGLE;
        }
        if (hasWord(name, word)) {
            return Merit.WORD_OF_NAME;
        }
        return (" " + name).contains(" " + word) ? Merit.BEGINS_WORD_OF_NAME : Merit.ELSEWHERE;
    }

    private static boolean hasWord(String text, String word) {
        return (" " + text + " ").contains(" " + word + " ");
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
        ELSEWHERE(1);

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
