package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.ActorNames;
import fr.ess.application.network.KeepRelations;
import fr.ess.application.network.KeepRelations.SeenRelation;
import fr.ess.application.network.NamedActor;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.network.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code ess link list}: the relations of an actor, as they read from its end. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ACTOR");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ActorNames names = session.use(ActorNames.class);
        Actor end = names.resolve(given.argument());
        List<SeenRelation> relations = session.use(KeepRelations.class).of(end, session.asOf());
        Map<Actor, NamedActor> named = names.names(
                relations.stream().map(relation -> relation.seen().other()).toList());
        session.print(new ListAnswer(names.name(end), session.asOf(), relations, named, session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(
            NamedActor end, LocalDate asOf, List<SeenRelation> relations, Map<Actor, NamedActor> named, Words words)
            implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text(
                    "link.of",
                    "name",
                    end.name(),
                    "date",
                    words.date(asOf),
                    "count",
                    words.count("relation", relations.size())));
            for (SeenRelation relation : relations) {
                String evidence = relation.relation().evidence();
                page.line(
                        words.text(
                                "link.seen",
                                "label",
                                relation.seen().label(),
                                "other",
                                other(relation),
                                "days",
                                words.range(relation.seen().days()),
                                "evidence",
                                evidence.isEmpty() ? "" : ", " + evidence,
                                "id",
                                relation.relation().id()),
                        "  ",
                        "    ");
            }
        }

        private String other(SeenRelation relation) {
            return Objects.requireNonNull(named.get(relation.seen().other())).name();
        }

        @Override
        public Object json() {
            return relations.stream()
                    .map(relation -> object(
                            "id", relation.relation().id().toString(),
                            "label", relation.seen().label(),
                            "other", relation.seen().other().key(),
                            "other_name", other(relation),
                            "days", relation.seen().days().toString(),
                            "evidence", relation.relation().evidence(),
                            "source", relation.relation().source().name()))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "label", "other", "other_name", "days", "evidence");
            relations.forEach(relation -> table.row(
                    relation.relation().id(),
                    relation.seen().label(),
                    relation.seen().other().key(),
                    other(relation),
                    relation.seen().days(),
                    relation.relation().evidence()));
            return table;
        }
    }
}
