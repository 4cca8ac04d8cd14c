package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.ActorNames;
import fr.ess.application.network.KeepRelations;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.network.Relation;
import java.util.List;

/** {@code ess link end}: until when a relation lasted. */
public final class EndVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ACTOR").argument("RELATION").argument("OTHER").option("--to", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ActorNames names = session.use(ActorNames.class);
        List<String> told = given.arguments();
        Relation relation = session.use(KeepRelations.class)
                .end(
                        names.resolve(told.get(0)),
                        told.get(1),
                        names.resolve(told.get(2)),
                        given.date("--to").orElseGet(session::asOf),
                        session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "link.ended",
                                "one",
                                names.name(relation.from()).name(),
                                "type",
                                relation.type().forward(),
                                "other",
                                names.name(relation.to()).name(),
                                "date",
                                session.words().date(relation.days().last())),
                object("id", relation.id().toString(), "days", relation.days().toString())));
        return ExitCode.DONE;
    }
}
