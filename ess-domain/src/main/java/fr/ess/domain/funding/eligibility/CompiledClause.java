package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.criterion.Descriptor;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.scheme.Rule;
import java.util.List;
import java.util.SortedMap;

/** A clause ready to be judged on its day. */
record CompiledClause(
        Rule.Clause clause,
        Descriptor descriptor,
        Formula formula,
        List<Fact<?>> facts,
        SortedMap<String, String> limits) {}
