package fr.ess.domain.structure.duplicate;

import fr.ess.domain.structure.duplicate.Clue.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares names as sets of words, each word that many structures bear counting a third of one that few bear. Words are
 * matched when the same, then, the most alike first, when no more than a typing error apart.
 */
final class NameComparison {

    /** How alike two words must be to be one word with a typing error. */
    static final double SAME_WORD = 0.90;

    /** Below this share of common words, names are not alike. */
    static final double ALIKE = 0.60;

    /** Below this share they are other names. */
    static final double OTHER = 0.30;

    /** Shorter words are often one letter apart, and numbers always tell apart. */
    private static final int SHORTEST_MISTYPED = 4;

    private static final int SHORT_SIGLE = 3;

    private static final Comparator<Match> MOST_ALIKE_FIRST = Comparator.comparingDouble(Match::likeness)
            .reversed()
            .thenComparing(match -> smaller(match.ours(), match.theirs()))
            .thenComparing(match -> greater(match.ours(), match.theirs()));

    private final WordSimilarity similarity;

    NameComparison(WordSimilarity similarity) {
        this.similarity = similarity;
    }

    /** What the names of two structures say: the weightiest clue that any two of them give, or that none is alike. */
    Said compare(List<ComparedName> ours, List<ComparedName> theirs) {
        Optional<Clue> best = Optional.empty();
        double nearest = ours.isEmpty() || theirs.isEmpty() ? 1 : 0;
        for (ComparedName one : ours) {
            for (ComparedName other : theirs) {
                Overlap overlap = overlap(one, other);
                nearest = Math.max(nearest, overlap.share());
                Optional<Clue> clue = sigle(one, other, overlap);
                clue = clue.isPresent() ? clue : alike(overlap);
                best = weightier(best, clue);
            }
        }
        return new Said(best, best.isEmpty() && nearest < OTHER);
    }

    private static Optional<Clue> weightier(Optional<Clue> best, Optional<Clue> clue) {
        boolean more = clue.isPresent()
                && (best.isEmpty() || clue.get().points() > best.get().points());
        return more ? clue : best;
    }

    private static Optional<Clue> alike(Overlap overlap) {
        if (overlap.share() < ALIKE) {
            return Optional.empty();
        }
        boolean same = overlap.share() > 1 - 1e-9;
        Kind kind = !overlap.tells() ? Kind.COMMONPLACE_NAME : same ? Kind.SAME_NAME : Kind.SIMILAR_NAME;
        // Nothing at one half, all at one.
        int points = (int) Math.round(kind.worth() * (2 * overlap.share() - 1));
        return Optional.of(new Clue(kind, points, String.join(" ", overlap.common())));
    }

    private static Optional<Clue> sigle(ComparedName one, ComparedName other, Overlap overlap) {
        Optional<String> shorter = sigleOf(one, other, overlap);
        Optional<String> found = shorter.isPresent() ? shorter : sigleOf(other, one, overlap);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String sigle = found.get();
        int worth = Kind.SIGLE.worth();
        int points = sigle.length() > SHORT_SIGLE ? worth : worth * 2 / 3;
        return Optional.of(new Clue(Kind.SIGLE, points, sigle));
    }

    /** The one word of the shorter name that stands for all that the longer one has besides their common words. */
    private static Optional<String> sigleOf(ComparedName shorter, ComparedName longer, Overlap overlap) {
        if (shorter.words().size() - overlap.common().size() != 1
                || longer.written().size() <= shorter.written().size()) {
            return Optional.empty();
        }
        String left = "";
        for (String word : shorter.words()) {
            left = overlap.common().contains(word) ? left : word;
        }
        boolean whole = overlap.common().isEmpty() && longer.sigles().contains(left);
        return ComparedName.isSigle(left)
                        && (whole || longer.initialsWithout(overlap.common()).equals(left))
                ? Optional.of(left)
                : Optional.empty();
    }

    private Overlap overlap(ComparedName one, ComparedName other) {
        List<String> common = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        part(one.words(), other.words(), common, ours, theirs);
        double shared = 2.0 * NameWords.weight(common);
        int total = one.weight() + other.weight();
        // Nothing can be found any more that would bring the share to what counts.
        int missing = Math.abs(one.weight() - other.weight());
        if (total > 0 && total - missing >= OTHER * total) {
            for (Match match : matches(ours, theirs)) {
                shared += (NameWords.weight(match.ours()) + NameWords.weight(match.theirs())) * match.likeness();
                common.add(match.ours());
            }
        }
        return new Overlap(total == 0 ? 0 : shared / total, common);
    }

    /** Parts two sorted lists into what both have and what each has alone. */
    private static void part(
            List<String> one, List<String> other, List<String> common, List<String> ours, List<String> theirs) {
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            int order = one.get(i).compareTo(other.get(j));
            if (order == 0) {
                common.add(one.get(i));
                i++;
                j++;
            } else if (order < 0) {
                ours.add(one.get(i++));
            } else {
                theirs.add(other.get(j++));
            }
        }
        ours.addAll(one.subList(i, one.size()));
        theirs.addAll(other.subList(j, other.size()));
    }

    private List<Match> matches(List<String> ours, List<String> theirs) {
        List<Match> alike = new ArrayList<>();
        for (String word : ours) {
            for (String other : theirs) {
                double likeness = mayBeMistyped(word, other) ? likeness(word, other) : 0;
                if (likeness >= SAME_WORD) {
                    alike.add(new Match(word, other, likeness));
                }
            }
        }
        alike.sort(MOST_ALIKE_FIRST);
        List<Match> taken = new ArrayList<>();
        for (Match match : alike) {
            if (taken.stream()
                    .noneMatch(earlier -> earlier.ours().equals(match.ours())
                            || earlier.theirs().equals(match.theirs()))) {
                taken.add(match);
            }
        }
        return taken;
    }

    /** Always asked in the same order, so that a measure that depends on it cannot make a pair depend on it. */
    private double likeness(String one, String other) {
        return similarity.between(smaller(one, other), greater(one, other));
    }

    /** One error leaves one end of a word as it was, which spares most words the measure. */
    private static boolean mayBeMistyped(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_MISTYPED
                && Math.abs(one.length() - other.length()) <= 2
                && (one.charAt(0) == other.charAt(0)
                        || one.charAt(one.length() - 1) == other.charAt(other.length() - 1))
                && !Character.isDigit(one.charAt(0))
                && !Character.isDigit(other.charAt(0));
    }

    private static String smaller(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String greater(String one, String other) {
        return one.compareTo(other) <= 0 ? other : one;
    }

    /** Two words that are one with a typing error. */
    private record Match(String ours, String theirs, double likeness) {}

    /** What two names have in common, from 0 to 1, and the words of the first that make it. */
    private record Overlap(double share, List<String> common) {

        /** Whether any of it is borne by few. */
        boolean tells() {
            for (String word : common) {
                if (!NameWords.isCommonplace(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What names say.
     *
     * @param clue what speaks for the pair
     * @param others whether both have names, of which none is like any of the other's
     */
    record Said(Optional<Clue> clue, boolean others) {}
}
