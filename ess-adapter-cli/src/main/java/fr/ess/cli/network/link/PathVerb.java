package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.NamedActor;
import fr.ess.application.network.TracePath;
import fr.ess.application.network.TracePath.Traced;
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
import fr.ess.domain.network.LinkPath;
import fr.ess.domain.network.LinkPath.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code ess link path}: how two actors are linked, or a structure and the élus of its commune. */
public final class PathVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ACTOR").maybeArgument("OTHER");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> written = given.arguments();
        Traced traced = session.use(TracePath.class)
                .trace(written.get(0), written.stream().skip(1).findFirst(), session.asOf());
        session.print(new PathAnswer(traced, session.words()));
        return traced.path().isPresent() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private record PathAnswer(Traced traced, Words words) implements Answer {

        @Override
        public void show(Page page) {
            Optional<LinkPath> path = traced.path();
            page.line(words.text(
                    path.isPresent() ? "path.found" : "path.none",
                    "from",
                    traced.from().name(),
                    "to",
                    path.map(LinkPath::to).map(this::name).orElseGet(this::goal),
                    "date",
                    words.date(traced.asOf()),
                    "steps",
                    words.count("step", path.map(LinkPath::length).orElse(0))));
            path.stream().flatMap(found -> found.steps().stream()).forEach(step -> {
                page.line(
                        words.text(
                                "path.step",
                                "kind",
                                words.text(step.link().kind().key()),
                                "evidence",
                                step.link().evidence(),
                                "days",
                                words.range(step.link().days())),
                        "  │  ",
                        "  │  ");
                page.line(name(step.reached()), "  ", "  ");
            });
        }

        private String goal() {
            return traced.to()
                    .map(NamedActor::name)
                    .or(() -> traced.commune().map(commune -> words.text("path.elus", "commune", commune)))
                    .orElseGet(() -> words.text("path.elus-unplaced"));
        }

        private String name(Actor actor) {
            return Objects.requireNonNull(traced.actors().get(actor)).name();
        }

        @Override
        public Object json() {
            return object(
                    "from", traced.from().actor().key(),
                    "from_name", traced.from().name(),
                    "to", traced.to().map(to -> to.actor().key()),
                    "as_of", traced.asOf().toString(),
                    "linked", traced.path().isPresent(),
                    "steps", steps().stream().map(this::json).toList());
        }

        private List<Step> steps() {
            return traced.path().map(LinkPath::steps).orElse(List.of());
        }

        private Object json(Step step) {
            return object(
                    "kind", LinkWords.word(step.link().kind()),
                    "evidence", step.link().evidence(),
                    "days", step.link().days().toString(),
                    "record", step.link().record(),
                    "reached", step.reached().key(),
                    "reached_name", name(step.reached()));
        }

        @Override
        public Table csv() {
            Table table = Table.of("kind", "evidence", "days", "reached", "reached_name");
            steps().forEach(step -> table.row(
                    LinkWords.word(step.link().kind()),
                    step.link().evidence(),
                    step.link().days(),
                    step.reached().key(),
                    name(step.reached())));
            return table;
        }
    }
}
