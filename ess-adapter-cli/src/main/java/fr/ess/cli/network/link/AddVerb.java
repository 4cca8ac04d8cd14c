package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.ActorNames;
import fr.ess.application.network.KeepRelations;
import fr.ess.application.network.KeepRelations.RelationCommand;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.network.Relation;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import java.util.List;

/** {@code ess link add}: a relation between two actors, told from either end. */
public final class AddVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ACTOR")
                .argument("RELATION")
                .argument("OTHER")
                .option("--from", "DATE")
                .option("--to", "DATE")
                .option("--evidence", "TEXT")
                .option("--source", "SOURCE")
                .option("--backward", "RELATION");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ActorNames names = session.use(ActorNames.class);
        List<String> written = given.arguments();
        Relation relation = session.use(KeepRelations.class)
                .relate(
                        new RelationCommand(
                                names.resolve(written.get(0)),
                                written.get(1),
                                given.find("--backward"),
                                names.resolve(written.get(2)),
                                given.days(),
                                given.find("--source")
                                        .map(name -> new Source(name, SourceKind.VERIFIED_DOCUMENT))
                                        .orElse(Source.MISSION),
                                given.find("--evidence").orElse("")),
                        session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "link.added",
                                "one",
                                names.name(relation.from()).name(),
                                "type",
                                relation.type().forward(),
                                "other",
                                names.name(relation.to()).name(),
                                "days",
                                session.words().range(relation.days()),
                                "id",
                                relation.id()),
                object(
                        "id", relation.id().toString(),
                        "from", relation.from().key(),
                        "type", relation.type().code(),
                        "to", relation.to().key(),
                        "days", relation.days().toString())));
        return ExitCode.DONE;
    }
}
