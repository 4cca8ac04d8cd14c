package fr.ess.cli.structure.freshness;

import fr.ess.application.structure.freshness.RunCampaign;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess stale ask}: opens a campaign that asks all that is past its term. */
public final class AskVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NAME");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        RunCampaign campaigns = session.use(RunCampaign.class);
        session.print(
                new CampaignAnswer(campaigns.open(given.argument(), session.asOf(), session.actor()), session.words()));
        return ExitCode.DONE;
    }
}
