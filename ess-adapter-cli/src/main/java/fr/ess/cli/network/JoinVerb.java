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
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;

/** {@code ess network join}: an actor belongs to a network. */
public final class JoinVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NETWORK")
                .argument("ACTOR")
                .option("--from", "DATE")
                .option("--to", "DATE")
                .option("--source", "SOURCE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        KeepNetworks networks = session.use(KeepNetworks.class);
        ActorNames names = session.use(ActorNames.class);
        Network network = networks.get(given.arguments().get(0));
        Actor member = names.resolve(given.arguments().get(1));
        Source source = given.find("--source")
                .map(name -> new Source(name, SourceKind.VERIFIED_DOCUMENT))
                .orElse(Source.MISSION);
        NetworkMembership joined = networks.join(network.id(), member, given.days(), source, session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "network.joined",
                                "member",
                                names.name(member).name(),
                                "network",
                                network.name(),
                                "days",
                                session.words().range(joined.days())),
                object(
                        "network", network.id().toString(),
                        "member", member.key(),
                        "days", joined.days().toString())));
        return ExitCode.DONE;
    }
}
