package fr.ess.cli.network;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.KeepNetworks;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.network.Network;

/** {@code ess network edit}: what is known of a network. */
public final class EditVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        NetworkOptions.declare(syntax.argument("NETWORK").option("--name", "NAME"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Network network = session.use(KeepNetworks.class)
                .change(
                        given.argument(),
                        known -> NetworkOptions.described(
                                given.find("--name").map(known::withName).orElse(known), given, session),
                        session.actor());
        session.print(new Done(
                session.words().text("network.edited", "name", network.name(), "id", network.id()),
                object("id", network.id().toString(), "name", network.name())));
        return ExitCode.DONE;
    }
}
