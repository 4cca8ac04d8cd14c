package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Arguments;
import fr.ess.domain.funding.criterion.Criterion;
import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.shared.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;

/**
 * What a criterion demands with its arguments on a day.
 *
 * @param facts what it reads, each once
 * @param limits what facts are compared with, by name of argument
 * @param issues why nobody can be judged by it; empty when it is fit
 */
record Demand(
        Descriptor descriptor,
        Formula formula,
        List<Fact<?>> facts,
        SortedMap<String, Limit> limits,
        List<Message> issues) {

    static Demand of(Criterion criterion, Arguments arguments) {
        arguments.checkNames(criterion.descriptor());
        Formula formula = criterion.condition(arguments);
        return new Demand(
                criterion.descriptor(),
                formula,
                List.copyOf(new LinkedHashSet<>(formula.reads())),
                arguments.limits(),
                arguments.issues());
    }
}
