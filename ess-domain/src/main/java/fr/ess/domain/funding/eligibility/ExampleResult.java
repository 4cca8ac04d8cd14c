package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.funding.scheme.WorkedExample;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a worked example came to.
 *
 * @param outcome empty when the scheme cannot be judged on that day
 * @param missing the names of the facts that the verdict asks
 * @param unreadable the names of no fact, and of facts whose texts are no value
 */
public record ExampleResult(
        WorkedExample example, Optional<Outcome> outcome, SortedSet<String> missing, List<String> unreadable) {

    private static final Source EXAMPLE = new Source("worked-example", SourceKind.DECLARATION);

    public ExampleResult {
        unreadable = List.copyOf(unreadable);
    }

    /** Every example of a scheme, tried. The day of the request is the example's day unless it says otherwise. */
    public static List<ExampleResult> of(Scheme scheme, Reference reference) {
        return scheme.examples().stream()
                .map(example -> of(scheme, example, reference))
                .toList();
    }

    private static ExampleResult of(Scheme scheme, WorkedExample example, Reference reference) {
        FactSheet sheet = FactSheet.EMPTY.with(FundingFacts.REQUESTED_ON, example.day(), EXAMPLE, example.day());
        SortedSet<String> unreadable = new TreeSet<>();
        for (var text : example.facts().entrySet()) {
            Optional<Fact<?>> fact = FundingFacts.find(text.getKey());
            Optional<?> value = fact.flatMap(known -> known.read(text.getValue()));
            if (fact.isPresent() && value.isPresent()) {
                sheet = sheet.withValue(fact.get(), value.get(), EXAMPLE, example.day());
            } else {
                unreadable.add(text.getKey());
            }
        }
        FactSheet facts = sheet;
        Optional<Verdict> verdict =
                Compilation.of(scheme, example.day(), reference).ready().map(ready -> ready.judge(facts));
        SortedSet<String> missing = new TreeSet<>();
        verdict.ifPresent(given -> given.questions().forEach(question -> missing.add(question.name())));
        return new ExampleResult(example, verdict.map(Verdict::outcome), missing, List.copyOf(unreadable));
    }

    /** Whether the verdict and the questions are exactly those expected. */
    public boolean isAsExpected() {
        return unreadable.isEmpty()
                && outcome.equals(Optional.of(example.expected()))
                && missing.equals(example.missing());
    }
}
