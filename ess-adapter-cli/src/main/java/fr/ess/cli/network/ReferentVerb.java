package fr.ess.cli.network;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.ActorNames;
import fr.ess.application.network.KeepNetworks;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.Network.Referent;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.stakeholder.PersonId;

/** {@code ess network referent}: who answers for a network. */
public final class ReferentVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NETWORK").argument("PERSON").option("--from", "DATE").option("--to", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String written = given.arguments().get(1);
        ActorNames names = session.use(ActorNames.class);
        Actor referent = names.resolve(written);
        PersonId person =
                referent.person().orElseThrow(() -> new EssException(ErrorCode.PERSON_NOT_FOUND, "reference", written));
        DateRange days = given.days();
        Network network = session.use(KeepNetworks.class)
                .change(
                        given.arguments().get(0),
                        known -> known.withReferent(new Referent(person, days)),
                        session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "network.referent-named",
                                "person",
                                names.name(referent).name(),
                                "network",
                                network.name(),
                                "days",
                                session.words().range(days)),
                object("network", network.id().toString(), "person", person.toString(), "days", days.toString())));
        return ExitCode.DONE;
    }
}
