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

/** {@code ess link remove}: a relation that was entered by mistake. */
public final class RemoveVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ACTOR").argument("RELATION").argument("OTHER");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ActorNames names = session.use(ActorNames.class);
        List<String> told = given.arguments();
        Relation relation = session.use(KeepRelations.class)
                .remove(names.resolve(told.get(0)), told.get(1), names.resolve(told.get(2)), session.actor())
                .get(0);
        session.print(new Done(
                session.words()
                        .text(
                                "link.removed",
                                "one",
                                names.name(relation.from()).name(),
                                "type",
                                relation.type().forward(),
                                "other",
                                names.name(relation.to()).name()),
                object("id", relation.id().toString())));
        return ExitCode.DONE;
    }
}
