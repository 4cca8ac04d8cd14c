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
import fr.ess.domain.network.NetworkMembership;

/** {@code ess network leave}: an actor belongs to a network no longer. */
public final class LeaveVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NETWORK").argument("ACTOR").option("--to", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        KeepNetworks networks = session.use(KeepNetworks.class);
        ActorNames names = session.use(ActorNames.class);
        Network network = networks.get(given.arguments().get(0));
        Actor member = names.resolve(given.arguments().get(1));
        NetworkMembership left =
                networks.leave(network.id(), member, given.date("--to").orElseGet(session::asOf), session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "network.left",
                                "member",
                                names.name(member).name(),
                                "network",
                                network.name(),
                                "date",
                                session.words().date(left.days().last())),
                object(
                        "network", network.id().toString(),
                        "member", member.key(),
                        "days", left.days().toString())));
        return ExitCode.DONE;
    }
}
