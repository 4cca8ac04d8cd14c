package fr.ess.cli.network.link;

import fr.ess.application.network.FindGaps;
import fr.ess.application.network.FindGaps.GapsQuery;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.network.LinkGraph;

/** {@code ess link gaps}: the links that are missing in a territory. */
public final class GapsVerb implements Verb {

    private static final int LONGEST = 99;

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--territory", "TERRITORY").option("--steps", "N");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        GapsQuery query = new GapsQuery(
                given.find("--territory"), session.asOf(), given.number("--steps", 1, LONGEST, LinkGraph.ANY_LENGTH));
        session.print(new GapsAnswer(session.use(FindGaps.class).find(query), session.words()));
        return ExitCode.DONE;
    }
}
