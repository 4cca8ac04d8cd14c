package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.scheme.Rule;

/**
 * A clause ready to be judged on its day.
 *
 * @param number its place in the rule, from 0
 * @param isExcluded whether the rule wants it not to be met: it stands under a « not »
 */
record CompiledClause(int number, Rule.Clause clause, Demand demand, boolean isExcluded) {

    Formula formula() {
        return demand.formula();
    }
}
