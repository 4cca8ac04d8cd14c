package fr.ess.cli.structure.duplicate;

import fr.ess.application.structure.duplicate.FindDuplicates;
import fr.ess.application.structure.duplicate.FindDuplicates.DuplicatesQuery;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.structure.duplicate.Likeness;
import fr.ess.domain.structure.duplicate.ScoredPair;

/** {@code ess duplicate list}: the pairs of structures that look like one, and why. */
public final class ListVerb implements Verb {

    private static final int USUAL = 20;

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("REF").option("--min-score", "N").option("--limit", "N");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        DuplicatesQuery query = new DuplicatesQuery(
                given.arguments(),
                given.number("--min-score", 0, ScoredPair.HIGHEST, Likeness.POSSIBLE.from()),
                given.number("--limit", 1, FindDuplicates.MOST_PAIRS, USUAL));
        session.print(new DuplicatesAnswer(session.use(FindDuplicates.class).find(query), session.words()));
        return ExitCode.DONE;
    }
}
