package fr.ess.cli.network.link;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.NamedActor;
import fr.ess.application.network.SuggestRecusals;
import fr.ess.application.network.SuggestRecusals.NamedRecusal;
import fr.ess.application.network.SuggestRecusals.Recusals;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.network.Recusal.Interest;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ess link recusal}: who must leave when something is decided about an actor. */
public final class RecusalVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("ACTOR").arguments("OTHER");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new RecusalAnswer(
                session.use(SuggestRecusals.class).suggest(given.arguments(), session.asOf()), session.words()));
        return ExitCode.DONE;
    }

    private record RecusalAnswer(Recusals recusals, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text(
                    "recusal.title",
                    "about",
                    recusals.concerned().stream().map(NamedActor::name).collect(Collectors.joining(", ")),
                    "date",
                    words.date(recusals.asOf())));
            people(page, "recusal.leave", true);
            people(page, "recusal.look", false);
            page.line().line(words.text("recusal.reminder"));
        }

        private void people(Page page, String title, boolean leaving) {
            List<NamedRecusal> concerned = recusals.people().stream()
                    .filter(person -> person.recusal().mustLeave() == leaving)
                    .toList();
            if (leaving || !concerned.isEmpty()) {
                page.line().line(words.text(title, "count", words.count("person-concerned", concerned.size())));
            }
            for (NamedRecusal person : concerned) {
                page.line(person.person().name(), "  - ", "    ");
                person.recusal().interests().forEach(interest -> page.line(interest(interest), "    ", "      "));
            }
        }

        private String interest(Interest interest) {
            return words.text(
                    "recusal.interest",
                    "title",
                    interest.title(),
                    "where",
                    recusals.name(interest.concerned()),
                    "days",
                    words.range(interest.days()),
                    "ground",
                    words.text(interest.ground().key()));
        }

        @Override
        public Object json() {
            return object(
                    "as_of", recusals.asOf().toString(),
                    "concerned",
                            recusals.concerned().stream()
                                    .map(named -> named.actor().key())
                                    .toList(),
                    "people", recusals.people().stream().map(this::json).toList());
        }

        private Object json(NamedRecusal person) {
            return object(
                    "person", person.recusal().person().toString(),
                    "name", person.person().name(),
                    "must_leave", person.recusal().mustLeave(),
                    "interests",
                            person.recusal().interests().stream()
                                    .map(interest -> object(
                                            "ground", LinkWords.word(interest.ground()),
                                            "title", interest.title(),
                                            "concerned", interest.concerned().key(),
                                            "days", interest.days().toString()))
                                    .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("person", "name", "must_leave", "ground", "title", "concerned", "days");
            recusals.people()
                    .forEach(person -> person.recusal()
                            .interests()
                            .forEach(interest -> table.row(
                                    person.recusal().person(),
                                    person.person().name(),
                                    person.recusal().mustLeave(),
                                    LinkWords.word(interest.ground()),
                                    interest.title(),
                                    recusals.name(interest.concerned()),
                                    interest.days())));
            return table;
        }
    }
}
