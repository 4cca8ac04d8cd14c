package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.structure.search.Relevance.Merit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/**
 * The first of the entries that answer a question: classes of equal score, the best first, each in the order of names. A
 * class is made only while entries are still wanted.
 */
final class Ranking {

    /** What a look at an entry of the order of names costs, in looks at an entry of a set. */
    private static final int COST_OF_PROBE = 12;

    private final DirectoryImage image;
    private final ImageQuestion asked;
    private final String phrase;
    private final int begin;
    private final int end;
    private final ImmutableRoaringBitmap wholeNames;

    Ranking(DirectoryQuestion question, ImageQuestion asked, DirectoryImage image) {
        this.image = image;
        this.asked = asked;
        this.phrase = question.words().phrase();
        boolean scored = !question.words().isEmpty();
        this.begin = scored ? image.firstRank(phrase) : 0;
        this.end = scored ? image.rankAfterBeginning(phrase) : 0;
        this.wholeNames = scored ? wholeNames() : new MutableRoaringBitmap();
    }

    /** An entry, by its number, and its score. */
    record Ranked(int entry, int score) {}

    private ImmutableRoaringBitmap wholeNames() {
        MutableRoaringBitmap named = new MutableRoaringBitmap();
        for (int rank = begin; rank < end && image.isNamed(rank, phrase); rank++) {
            named.add(image.byRank.get(rank));
        }
        named.or(image.terms.get(Terms.SIGLE + phrase));
        return ImmutableRoaringBitmap.and(named, asked.answers());
    }

    /** The first entries after a page. */
    List<Ranked> first(DirectoryQuestion question) {
        int afterScore = question.after().map(after -> after.score()).orElse(Integer.MAX_VALUE);
        int afterRank = question.after()
                .map(after -> image.rankAfter(after.sortName(), after.id().value()))
                .orElse(0);
        List<Ranked> first = new ArrayList<>();
        List<Group> groups = groups(question);
        for (int i = 0; i < groups.size() && first.size() < question.limit(); ) {
            int score = groups.get(i).score;
            List<Integer> ranks = new ArrayList<>();
            for (; i < groups.size() && groups.get(i).score == score; i++) {
                if (score <= afterScore) {
                    ranks.addAll(groups.get(i).ranks(score == afterScore ? afterRank : 0, question.limit()));
                }
            }
            ranks.stream()
                    .sorted()
                    .limit(question.limit() - first.size())
                    .forEach(rank -> first.add(new Ranked(image.byRank.get(rank), score)));
        }
        return first;
    }

    /** Every way to earn points, the best first. */
    private List<Group> groups(DirectoryQuestion question) {
        List<Group> groups = new ArrayList<>();
        if (question.words().isEmpty()) {
            groups.add(new Group(new Part(List.of()), Bonus.NONE, 0));
            return groups;
        }
        for (Part part : parts(List.of())) {
            for (Bonus bonus : Bonus.values()) {
                groups.add(new Group(part, bonus, part.score() + bonus.worth));
            }
        }
        groups.sort(Comparator.comparingInt((Group group) -> group.score).reversed());
        return groups;
    }

    private List<Part> parts(List<Merit> begun) {
        if (begun.size() == asked.words().size()) {
            return List.of(new Part(begun));
        }
        List<Part> parts = new ArrayList<>();
        for (Merit merit : WordSets.MERITS) {
            List<Merit> more = new ArrayList<>(begun);
            more.add(merit);
            // Many words make many combinations: those that no entry has are dropped at once.
            if (asked.words().size() <= 2 || !new Part(more).entries().isEmpty()) {
                parts.addAll(parts(more));
            }
        }
        return parts;
    }

    private enum Bonus {
        WHOLE(Merit.WHOLE_NAME.worth()),
        BEGINS(Merit.NAME_BEGINS.worth()),
        NONE(0);

        private final int worth;

        Bonus(int worth) {
            this.worth = worth;
        }
    }

    /** The answers to which the words earn these merits. */
    private final class Part {

        private final List<Merit> merits;
        private ImmutableRoaringBitmap entries = new MutableRoaringBitmap();
        private boolean made;

        Part(List<Merit> merits) {
            this.merits = merits;
        }

        int score() {
            return merits.stream().mapToInt(Merit::worth).sum();
        }

        ImmutableRoaringBitmap entries() {
            if (!made) {
                ImmutableRoaringBitmap common = asked.answers();
                for (int i = 0; i < merits.size() && !common.isEmpty(); i++) {
                    ImmutableRoaringBitmap earning = asked.words().get(i).earning(merits.get(i));
                    common = ImmutableRoaringBitmap.and(common, earning);
                }
                entries = common;
                made = true;
            }
            return entries;
        }
    }

    /** Entries of one score. */
    private final class Group {

        private final Part part;
        private final Bonus bonus;
        private final int score;

        Group(Part part, Bonus bonus, int score) {
            this.part = part;
            this.bonus = bonus;
            this.score = score;
        }

        /** Their first places in the order of names, from one on. */
        List<Integer> ranks(int from, int limit) {
            if ((bonus == Bonus.WHOLE && wholeNames.isEmpty()) || (bonus == Bonus.BEGINS && begin == end)) {
                return List.of();
            }
            ImmutableRoaringBitmap entries = part.entries();
            if (bonus == Bonus.WHOLE) {
                return lowest(ImmutableRoaringBitmap.and(entries, wholeNames), from, image.entries(), limit);
            }
            ImmutableRoaringBitmap others =
                    wholeNames.isEmpty() ? entries : ImmutableRoaringBitmap.andNot(entries, wholeNames);
            if (bonus == Bonus.BEGINS) {
                return lowest(others, Math.max(from, begin), end, limit);
            }
            List<Integer> ranks = new ArrayList<>(lowest(others, from, begin, limit));
            if (ranks.size() < limit) {
                ranks.addAll(lowest(others, Math.max(from, end), image.entries(), limit - ranks.size()));
            }
            return ranks;
        }
    }

    /**
     * The lowest places that entries of a set have within a range: along the range while that is cheaper than to look at
     * the whole set, which is looked at otherwise.
     */
    private List<Integer> lowest(ImmutableRoaringBitmap set, int from, int to, int limit) {
        int size = set.getCardinality();
        if (size == 0 || from >= to) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        int until = (int) Math.min(to, from + (long) size / COST_OF_PROBE);
        int rank = from;
        for (; rank < until && found.size() < limit; rank++) {
            if (set.contains(image.byRank.get(rank))) {
                found.add(rank);
            }
        }
        if (found.size() == limit || rank == to) {
            return found;
        }
        found.addAll(lowestOfAll(set, rank, to, limit - found.size()));
        return found;
    }

    private List<Integer> lowestOfAll(ImmutableRoaringBitmap set, int from, int to, int limit) {
        PriorityQueue<Integer> lowest = new PriorityQueue<>(Comparator.reverseOrder());
        int highest = to;
        for (IntIterator entries = set.getIntIterator(); entries.hasNext(); ) {
            int rank = image.ranks.get(entries.next());
            if (rank >= from && rank < highest) {
                lowest.add(rank);
                if (lowest.size() > limit) {
                    lowest.poll();
                    highest = lowest.peek();
                }
            }
        }
        Integer[] sorted = lowest.toArray(Integer[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }
}
