package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.StructureId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the duplicates of a directory without comparing everything with everything: see {@link CandidatePairs} for which
 * pairs are compared. Memory grows with the directory and with the pairs kept, never with the pairs compared.
 */
public final class DuplicateSearch {

    private final DuplicateScorer scorer;

    public DuplicateSearch(DuplicateScorer scorer) {
        this.scorer = scorer;
    }

    /** The best pairs that answer the question, in the order of {@link ScoredPair#BEST_FIRST}. */
    public Found search(List<DuplicateProfile> directory, Question question) {
        List<DuplicateProfile> ordered = directory.stream()
                .sorted(Comparator.comparing(DuplicateProfile::id))
                .toList();
        Best best = new Best(question.limit());
        CandidatePairs.among(ordered).forEach((i, j) -> {
            DuplicateProfile first = ordered.get(i);
            DuplicateProfile second = ordered.get(j);
            if (question.isAbout(first.id(), second.id())) {
                best.compared++;
                scorer.score(first, second, question.minScore())
                        .filter(scored -> !question.distinct().contains(scored.pair()))
                        .ifPresent(best::add);
            }
        });
        return best.found();
    }

    /**
     * What is looked for.
     *
     * @param about only the pairs of these structures, or of everything when none
     * @param distinct the pairs that somebody declared to be no duplicates: never proposed
     * @param limit the most pairs kept, the best ones
     */
    public record Question(Set<StructureId> about, Set<StructurePair> distinct, int minScore, int limit) {

        public Question {
            about = Set.copyOf(about);
            distinct = Set.copyOf(distinct);
            if (limit < 1 || minScore < 0 || minScore > ScoredPair.HIGHEST) {
                throw new IllegalArgumentException("at least one pair, from 0 to 100");
            }
        }

        private boolean isAbout(StructureId first, StructureId second) {
            return about.isEmpty() || about.contains(first) || about.contains(second);
        }
    }

    /**
     * What was found.
     *
     * @param best at most as many as asked for
     * @param total how many pairs there are at or above the score
     * @param compared how many pairs were scored
     */
    public record Found(List<ScoredPair> best, long total, long compared) {

        public Found {
            best = List.copyOf(best);
        }
    }

    /** The best ones so far, the worst of them on top. */
    private static final class Best {

        private final int limit;
        private final PriorityQueue<ScoredPair> kept = new PriorityQueue<>(ScoredPair.BEST_FIRST.reversed());
        private long total;
        private long compared;

        Best(int limit) {
            this.limit = limit;
        }

        void add(ScoredPair pair) {
            total++;
            kept.add(pair);
            if (kept.size() > limit) {
                kept.poll();
            }
        }

        Found found() {
            List<ScoredPair> best = new ArrayList<>(kept);
            best.sort(ScoredPair.BEST_FIRST);
            return new Found(best, total, compared);
        }
    }
}
