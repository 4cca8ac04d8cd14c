package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.decision.Formula;
import java.util.List;

/**
 * A branch of an « any » and what must hold around it.
 *
 * @param clauses the numbers of its clauses
 * @param formula the branch
 * @param context what the « all » around it demand besides
 */
public record RulePart(List<Integer> clauses, Formula formula, Formula context) {

    public RulePart {
        clauses = List.copyOf(clauses);
    }
}
