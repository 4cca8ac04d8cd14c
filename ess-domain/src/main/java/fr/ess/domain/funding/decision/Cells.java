package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For each fact that some formulas read, values such that every answer the formulas can give together is given by a
 * choice among them: all that a study of the formulas needs to try. Exact while no chain of sums closes on itself.
 */
final class Cells {

    /** What makes shares of tiny amounts differ: ten million euros, in cents. */
    private static final long FAR = 1_000_000_000L;

    private static final long A_DAY = java.time.LocalDate.of(2020, 1, 1).toEpochDay();

    private final Map<Fact<?>, List<Object>> values;

    private Cells(Map<Fact<?>, List<Object>> values) {
        this.values = values;
    }

    /** The cells of these formulas; a fact that is known has one, its value. */
    static Cells of(Collection<? extends Formula> formulas, FactSheet known) {
        Drawing drawing = new Drawing(known);
        formulas.forEach(formula -> formula.forEachTest(test -> test.facts().forEach(drawing::add)));
        formulas.forEach(formula -> formula.forEachTest(test -> test.draw(drawing)));
        return drawing.finish();
    }

    /** The facts, in the order in which the formulas read them. */
    List<Fact<?>> facts() {
        return List.copyOf(values.keySet());
    }

    List<Object> of(Fact<?> fact) {
        return Objects.requireNonNull(values.get(fact), fact.name());
    }

    /** Cells being drawn: tests declare where they change their mind. */
    static final class Drawing {

        private final FactSheet known;
        private final Map<Fact<?>, SortedSet<Long>> numbers = new LinkedHashMap<>();
        private final Map<Fact<?>, List<CodeTest>> codes = new LinkedHashMap<>();
        private final List<SumTest> sums = new ArrayList<>();
        private final List<Fact<?>> order = new ArrayList<>();

        private Drawing(FactSheet known) {
            this.known = known;
        }

        private void add(Fact<?> fact) {
            if (!order.contains(fact)) {
                order.add(fact);
                numbers.put(fact, new TreeSet<>());
                codes.put(fact, new ArrayList<>());
                if (fact.type().shape() == FactType.Shape.NUMBER) {
                    addNumber(fact, fact.least() == Long.MIN_VALUE ? A_DAY : fact.least());
                    addNumber(fact, fact.greatest() == Long.MAX_VALUE ? fact.least() : fact.greatest());
                }
            }
        }

        private SortedSet<Long> numbers(Fact<?> fact) {
            return Objects.requireNonNull(numbers.get(fact));
        }

        private void addNumber(Fact<?> fact, long number) {
            if (number >= fact.least() && number <= fact.greatest() && number != Long.MIN_VALUE) {
                numbers(fact).add(number);
            }
        }

        /** The number is the last or the first to be answered in a way. */
        void cut(Fact<?> fact, long number) {
            if (number > Long.MIN_VALUE + 1 && number < Long.MAX_VALUE - 1) {
                addNumber(fact, number - 1);
                addNumber(fact, number);
                addNumber(fact, number + 1);
            }
        }

        void couple(SumTest sum) {
            sums.add(sum);
        }

        void codes(CodeTest test) {
            Objects.requireNonNull(codes.get(test.fact())).add(test);
        }

        private Cells finish() {
            spread();
            Map<Fact<?>, List<Object>> values = new LinkedHashMap<>();
            for (Fact<?> fact : order) {
                values.put(fact, known.knows(fact) ? List.of(known.known(fact)) : samples(fact));
            }
            return new Cells(values);
        }

        private List<Object> samples(Fact<?> fact) {
            return fact.type().shape() == FactType.Shape.NUMBER
                    ? numbers(fact).stream().<Object>map(fact.type()::decode).toList()
                    : CodeCells.of(fact, Objects.requireNonNull(codes.get(fact)));
        }

        /** Where a sum couples two facts, what cuts one cuts the other. */
        private void spread() {
            for (SumTest sum : sums) {
                sum.facts().forEach(this::fillGaps);
                addCrossings(sum);
            }
            for (SumTest sum : sums) {
                spreadToOther(sum);
            }
            for (int i = sums.size() - 1; i >= 0; i--) {
                spreadToFact(sums.get(i));
            }
            for (SumTest sum : sums) {
                spreadToOther(sum);
            }
        }

        private void fillGaps(Fact<?> fact) {
            List<Long> sorted = List.copyOf(numbers(fact));
            for (int i = 1; i < sorted.size(); i++) {
                addNumber(fact, sorted.get(i - 1) + (sorted.get(i) - sorted.get(i - 1)) / 2);
            }
            addNumber(fact, sorted.get(sorted.size() - 1) + FAR);
        }

        /** Two limits of the same facts change places where they meet. */
        private void addCrossings(SumTest sum) {
            for (SumTest twin : sums) {
                if (twin.fact().equals(sum.fact()) && twin.other().equals(sum.other())) {
                    sum.crossing(twin).ifPresent(number -> cut(sum.fact(), number));
                }
            }
        }

        private Collection<Long> now(Fact<?> fact) {
            return known.knows(fact) ? List.of(known.number(fact)) : List.copyOf(numbers(fact));
        }

        private void spreadToOther(SumTest sum) {
            for (long number : now(sum.fact())) {
                for (long limit : sum.limitsOfOther(number)) {
                    cut(sum.other(), limit);
                }
            }
        }

        private void spreadToFact(SumTest sum) {
            for (long number : now(sum.other())) {
                for (long limit : sum.limitsOfFact(number)) {
                    cut(sum.fact(), limit);
                }
            }
        }
    }
}
