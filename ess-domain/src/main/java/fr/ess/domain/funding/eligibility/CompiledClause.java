package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.scheme.Rule;
import java.util.List;
import java.util.SortedMap;

/**
 * A clause ready to be judged on its day.
 *
 * @param number its place in the rule, from 0
 * @param isExcluded whether the rule wants it not to be met: it stands under a « not »
 */
record CompiledClause(
        int number,
        Rule.Clause clause,
        Descriptor descriptor,
        Formula formula,
        List<Fact<?>> facts,
        SortedMap<String, Limit> limits,
        boolean isExcluded) {}
