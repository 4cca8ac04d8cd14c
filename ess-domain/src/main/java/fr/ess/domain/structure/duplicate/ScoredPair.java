package fr.ess.domain.structure.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much two structures look like one, from 0 to 100, and why: the score is the sum of its clues.
 *
 * @param clues what speaks for the pair first, the weightiest first, then what speaks against it
 */
public record ScoredPair(StructurePair pair, List<Clue> clues) {

    public static final int HIGHEST = 100;

    /** The best first; equals in the order of their ids, so that the oldest pair comes first. */
    public static final Comparator<ScoredPair> BEST_FIRST =
            Comparator.comparingInt(ScoredPair::score).reversed().thenComparing(ScoredPair::pair);

    private static final Comparator<Clue> FOR_THEN_AGAINST = Comparator.<Clue, Boolean>comparing(
                    clue -> clue.kind().isAgainst())
            .thenComparing(clue -> -clue.points())
            .thenComparing(Clue::kind);

    public ScoredPair {
        clues = List.copyOf(clues);
        int sum = clues.stream().mapToInt(Clue::points).sum();
        if (sum < 0 || sum > HIGHEST) {
            throw new IllegalArgumentException("a score goes from 0 to 100, not " + sum);
        }
    }

    /** The pair with its clues at full worth, each cut to what the bounds of the score leave room for. */
    static ScoredPair of(StructurePair pair, List<Clue> found) {
        List<Clue> ordered = found.stream().sorted(FOR_THEN_AGAINST).toList();
        List<Clue> counted = new ArrayList<>(ordered.size());
        int sum = 0;
        for (Clue clue : ordered) {
            int reached = Math.max(0, Math.min(HIGHEST, sum + clue.points()));
            counted.add(new Clue(clue.kind(), reached - sum, clue.fact()));
            sum = reached;
        }
        return new ScoredPair(pair, counted);
    }

    public int score() {
        return clues.stream().mapToInt(Clue::points).sum();
    }

    public Likeness likeness() {
        return Likeness.of(score());
    }
}
