package fr.ess.jdbc.structure.resident;

import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.domain.structure.search.Relevance.Merit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/**
 * The first of the entries that answer a question. Few answers, or those to many words, are scored one by one. Many are
 * parted into classes of equal score, the best first, each in the order of names: a class is made only while entries are
 * still wanted, and not even then where a few looks along the names find enough of it.
 */
final class Ranking {

    /** What a look at an entry of the order of names costs, in looks at an entry of a set. */
    private static final int COST_OF_PROBE = 3;

    /** A class that may hold so small a part of all entries is not looked for along the names before it is made. */
    private static final int RARE = 64;

    private static final int AT_ONCE = 1024;

    /** Of more words than these there are too many classes. */
    private static final int WORDS_OF_CLASSES = 2;

    private static final int SCORE_BITS = 32;

    /**
     * How the work is shared; the answer is the same.
     *
     * @param few so many answers are scored one by one
     * @param probes so many looks along the names are taken before a class is made
     */
    record Effort(int few, int probes) {

        static final Effort USUAL = new Effort(1 << 10, 512);
    }

    private final DirectoryImage image;
    private final Effort effort;
    private final ImageQuestion asked;
    private final String phrase;
    private final int begin;
    private final int end;
    private final ImmutableRoaringBitmap wholeNames;

    Ranking(DirectoryQuestion question, ImageQuestion asked, Effort effort) {
        this.image = asked.image();
        this.effort = effort;
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
        boolean parted = question.words().isEmpty()
                || (asked.words().size() <= WORDS_OF_CLASSES && asked.answers().getCardinality() > effort.few);
        return parted
                ? ofClasses(question, afterScore, afterRank)
                : ofScores(question.limit(), key(afterScore, afterRank));
    }

    /** By which entries are ordered. */
    private static long key(int score, int rank) {
        return -(long) score << SCORE_BITS | rank;
    }

    private List<Ranked> ofScores(int limit, long from) {
        ScoredAnswers scored = new ScoredAnswers(asked);
        Lowest first = new Lowest(limit);
        for (int i = 0; i < scored.size(); i++) {
            int rank = image.ranks.get(scored.entry(i));
            long key = key(scored.score(i) + bonus(scored.entry(i), rank).worth, rank);
            if (key >= from) {
                first.offer(key);
            }
        }
        return Arrays.stream(first.sorted())
                .mapToObj(key -> new Ranked(image.byRank.get((int) key), (int) -(key >> SCORE_BITS)))
                .toList();
    }

    private Bonus bonus(int entry, int rank) {
        if (wholeNames.contains(entry)) {
            return Bonus.WHOLE;
        }
        return rank >= begin && rank < end ? Bonus.BEGINS : Bonus.NONE;
    }

    private List<Ranked> ofClasses(DirectoryQuestion question, int afterScore, int afterRank) {
        List<Ranked> first = new ArrayList<>();
        List<Group> groups = groups(question);
        for (int i = 0; i < groups.size() && first.size() < question.limit(); ) {
            int score = groups.get(i).score;
            Lowest ranks = new Lowest(question.limit() - first.size());
            for (; i < groups.size() && groups.get(i).score == score; i++) {
                if (score <= afterScore) {
                    groups.get(i).ranks(score == afterScore ? afterRank : 0, question.limit(), ranks);
                }
            }
            for (long rank : ranks.sorted()) {
                first.add(new Ranked(image.byRank.get((int) rank), score));
            }
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
            parts.addAll(parts(more));
            if (asked.words().get(begun.size()).endsWith(merit)) {
                break;
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
        private @Nullable ImmutableRoaringBitmap entries;

        Part(List<Merit> merits) {
            this.merits = merits;
        }

        int score() {
            return merits.stream().mapToInt(Merit::worth).sum();
        }

        ImmutableRoaringBitmap entries() {
            ImmutableRoaringBitmap known = entries;
            if (known == null) {
                known = asked.answers();
                for (int i = 0; i < merits.size() && !known.isEmpty(); i++) {
                    known = asked.words().get(i).earning(merits.get(i), known);
                }
                entries = known;
            }
            return known;
        }

        /** No fewer than there are; only what costs nothing to know is looked at. */
        int most() {
            ImmutableRoaringBitmap known = entries;
            if (known != null) {
                return known.getCardinality();
            }
            int most = asked.answers().getCardinality();
            for (int i = 0; i < merits.size(); i++) {
                if (WordSets.isAtHand(merits.get(i))) {
                    most = Math.min(
                            most, asked.words().get(i).bearing(merits.get(i)).getCardinality());
                }
            }
            return most;
        }

        boolean contains(int entry) {
            ImmutableRoaringBitmap known = entries;
            if (known != null) {
                return known.contains(entry);
            }
            if (!asked.answers().contains(entry)) {
                return false;
            }
            for (int i = 0; i < merits.size(); i++) {
                if (!asked.words().get(i).earns(merits.get(i), entry)) {
                    return false;
                }
            }
            return true;
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

        /** Offers their first places in the order of names, from one on. */
        void ranks(int from, int limit, Lowest ranks) {
            switch (bonus) {
                case WHOLE ->
                    wholeNames.forEach((IntConsumer) entry -> {
                        int rank = image.ranks.get(entry);
                        if (rank >= from && part.contains(entry)) {
                            ranks.offer(rank);
                        }
                    });
                case BEGINS -> lowest(Math.max(from, begin), end, limit, ranks);
                case NONE -> {
                    if (lowest(from, begin, limit, ranks) < limit) {
                        lowest(Math.max(from, end), image.entries(), limit, ranks);
                    }
                }
            }
        }

        /**
         * Offers the lowest places within a range: along the range while that is cheaper than to look at the whole set,
         * which is looked at otherwise. Returns how many were found.
         */
        private int lowest(int from, int to, int limit, Lowest ranks) {
            int most = from >= to ? 0 : part.most();
            if (most == 0) {
                return 0;
            }
            boolean promising = to - from <= effort.probes || most > image.entries() / RARE;
            int rank = from;
            int found = 0;
            int until = promising ? Math.min(to, from + effort.probes) : from;
            for (; rank < until && found < limit; rank++) {
                found += offer(rank, ranks);
            }
            if (found == limit || rank == to) {
                return found;
            }
            long size = part.entries().getCardinality();
            if (size * size > (long) limit * image.entries() * COST_OF_PROBE) {
                until = (int) Math.min(to, rank + size / COST_OF_PROBE);
                for (; rank < until && found < limit; rank++) {
                    found += offer(rank, ranks);
                }
            }
            return found == limit || rank == to ? found : found + offerAll(rank, to, ranks);
        }

        private int offer(int rank, Lowest ranks) {
            int entry = image.byRank.get(rank);
            boolean borne = part.contains(entry) && !wholeNames.contains(entry);
            if (borne) {
                ranks.offer(rank);
            }
            return borne ? 1 : 0;
        }

        private int offerAll(int from, int to, Lowest ranks) {
            int offered = 0;
            ImmutableRoaringBitmap others =
                    wholeNames.isEmpty() ? part.entries() : ImmutableRoaringBitmap.andNot(part.entries(), wholeNames);
            int[] buffer = new int[AT_ONCE];
            for (BatchIterator batches = others.getBatchIterator(); batches.hasNext(); ) {
                int size = batches.nextBatch(buffer);
                for (int i = 0; i < size; i++) {
                    int rank = image.ranks.get(buffer[i]);
                    if (rank >= from && rank < to) {
                        ranks.offer(rank);
                        offered++;
                    }
                }
            }
            return offered;
        }
    }
}
