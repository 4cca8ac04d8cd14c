package fr.ess.domain.funding.analysis;

import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with schemes, that the evaluator confirms.
 *
 * @param schemes the codes of the schemes it is about; the path, for a cycle
 * @param clauses the numbers of the clauses at fault, from 0, in the order of the rule
 * @param witness a case that shows it; empty for a cycle
 */
public record SchemeFinding(
        FindingKind kind, List<String> schemes, List<Integer> clauses, Optional<FactSheet> witness) {

    public SchemeFinding {
        schemes = List.copyOf(schemes);
        clauses = List.copyOf(clauses);
    }
}
