package fr.ess.domain.funding.scheme;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a scheme demands: clauses joined by all, any and not. Data, as the deliberation writes it. */
public sealed interface Rule {

    /** The answer of one of four functions, by what this is. */
    <R> R fold(
            Function<All, ? extends R> whenAll,
            Function<Any, ? extends R> whenAny,
            Function<Not, ? extends R> whenNot,
            Function<Clause, ? extends R> whenClause);

    /** Visits the clauses, in the order in which they are written. */
    void forEachClause(Consumer<Clause> visitor);

    /** Every part must be met. */
    record All(List<Rule> parts) implements Rule {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R fold(
                Function<All, ? extends R> whenAll,
                Function<Any, ? extends R> whenAny,
                Function<Not, ? extends R> whenNot,
                Function<Clause, ? extends R> whenClause) {
            return whenAll.apply(this);
        }

        @Override
        public void forEachClause(Consumer<Clause> visitor) {
            parts.forEach(part -> part.forEachClause(visitor));
        }
    }

    /** One part is enough. */
    record Any(List<Rule> parts) implements Rule {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R fold(
                Function<All, ? extends R> whenAll,
                Function<Any, ? extends R> whenAny,
                Function<Not, ? extends R> whenNot,
                Function<Clause, ? extends R> whenClause) {
            return whenAny.apply(this);
        }

        @Override
        public void forEachClause(Consumer<Clause> visitor) {
            parts.forEach(part -> part.forEachClause(visitor));
        }
    }

    /** The part must not be met. */
    record Not(Rule part) implements Rule {

        @Override
        public <R> R fold(
                Function<All, ? extends R> whenAll,
                Function<Any, ? extends R> whenAny,
                Function<Not, ? extends R> whenNot,
                Function<Clause, ? extends R> whenClause) {
            return whenNot.apply(this);
        }

        @Override
        public void forEachClause(Consumer<Clause> visitor) {
            part.forEachClause(visitor);
        }
    }

    /**
     * One criterion of the catalogue with its arguments.
     *
     * @param criterion the code of the criterion
     * @param arguments by name of parameter; {@code @name} stands for the dated parameter of that name
     * @param text what the rule says, as a letter quotes it; empty to let the criterion speak
     * @param article where the rule says it, for instance {@code art. 3 du règlement}; empty when nowhere
     */
    record Clause(String criterion, SortedMap<String, List<String>> arguments, String text, String article)
            implements Rule {

        public Clause {
            SortedMap<String, List<String>> copies = new TreeMap<>();
            copies.putAll(arguments);
            copies.replaceAll((name, values) -> List.copyOf(values));
            arguments = Collections.unmodifiableSortedMap(copies);
        }

        public static Clause of(String criterion, Map<String, List<String>> arguments) {
            return new Clause(criterion, new TreeMap<>(arguments), "", "");
        }

        @Override
        public <R> R fold(
                Function<All, ? extends R> whenAll,
                Function<Any, ? extends R> whenAny,
                Function<Not, ? extends R> whenNot,
                Function<Clause, ? extends R> whenClause) {
            return whenClause.apply(this);
        }

        @Override
        public void forEachClause(Consumer<Clause> visitor) {
            visitor.accept(this);
        }
    }
}
