package fr.ess.cli.funding;

import fr.ess.domain.funding.fact.FactSheet;
import java.util.List;
import java.util.Optional;

/**
 * Something to say of a scheme that was studied.
 *
 * @param scheme the name that it was given under
 * @param line where it is in its file; 0 when it is in no place
 * @param code stable
 * @param sentence for people
 * @param clauses the sentences of the clauses that it is about
 * @param witness a case that shows it
 */
record Remark(
        String scheme,
        int line,
        int column,
        String code,
        String sentence,
        List<String> clauses,
        Optional<FactSheet> witness) {

    Remark {
        clauses = List.copyOf(clauses);
    }
}
