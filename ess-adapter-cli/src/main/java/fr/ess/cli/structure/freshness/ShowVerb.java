package fr.ess.cli.structure.freshness;

import fr.ess.application.structure.freshness.RunCampaign;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess stale show}: a campaign and what came back. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NAME");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new CampaignAnswer(session.use(RunCampaign.class).get(given.argument()), session.words()));
        return ExitCode.DONE;
    }
}
