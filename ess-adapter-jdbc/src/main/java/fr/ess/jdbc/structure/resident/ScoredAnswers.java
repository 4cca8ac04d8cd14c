package fr.ess.jdbc.structure.resident;

import fr.ess.domain.structure.search.Relevance.Merit;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;

/** The score of every answer: each word parts the answers by what it earns them. */
final class ScoredAnswers {

    private final int[] answers;
    private final int[] scores;

    ScoredAnswers(ImageQuestion asked) {
        this.answers = asked.answers().toArray();
        this.scores = new int[answers.length];
        asked.words().forEach(word -> score(word, asked.answers()));
    }

    private void score(WordSets word, ImmutableRoaringBitmap all) {
        ImmutableRoaringBitmap rest = all;
        for (Merit merit : WordSets.MERITS) {
            if (rest.isEmpty()) {
                return;
            }
            if (word.endsWith(merit)) {
                add(rest, merit);
                return;
            }
            ImmutableRoaringBitmap earning = ImmutableRoaringBitmap.and(rest, word.bearing(merit));
            if (!earning.isEmpty()) {
                add(earning, merit);
                rest = ImmutableRoaringBitmap.andNot(rest, earning);
            }
        }
    }

    private void add(ImmutableRoaringBitmap earning, Merit merit) {
        int place = 0;
        for (IntIterator entries = earning.getIntIterator(); entries.hasNext(); ) {
            int entry = entries.next();
            while (answers[place] != entry) {
                place++;
            }
            scores[place] += merit.worth();
        }
    }

    int size() {
        return answers.length;
    }

    /** An answer, in the order of the curve. */
    int entry(int place) {
        return answers[place];
    }

    /** What its words earn it. */
    int score(int place) {
        return scores[place];
    }
}
