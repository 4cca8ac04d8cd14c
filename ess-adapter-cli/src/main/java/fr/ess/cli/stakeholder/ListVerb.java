package fr.ess.cli.stakeholder;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.FoldedText;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.PublicPerson;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ess person list}: people, with what they are on a day. */
public final class ListVerb implements Verb {

    private static final String PUBLIC = "--public";
    private static final int MOST = 10_000;
    private static final int USUAL = 50;

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("WORDS")
                .option(PersonOptions.FAMILY, "ACTOR_FAMILY")
                .option("--limit", "N")
                .flag(PUBLIC);
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<String> words = FoldedText.words(String.join(" ", given.arguments()));
        List<ActorFamily> families =
                given.find(PersonOptions.FAMILY).map(written -> PersonOptions.family(written, session)).stream()
                        .toList();
        LocalDate asOf = session.asOf();
        int limit = given.number("--limit", 1, MOST, USUAL);
        if (given.has(PUBLIC)) {
            session.print(new PublicListAnswer(published(words, session), limit, asOf, RoleWords.of(session)));
            return ExitCode.DONE;
        }
        List<Person> found = session.use(People.class).list().stream()
                .filter(person -> !person.isErased())
                .filter(person -> words(person).containsAll(words))
                .filter(person -> person.familiesOn(asOf).containsAll(families))
                .sorted(Comparator.comparing((Person person) -> person.name().orElseThrow())
                        .thenComparing(Person::id))
                .toList();
        session.print(new ListAnswer(found, limit, asOf, RoleWords.of(session)));
        return ExitCode.DONE;
    }

    private static List<PublicPerson> published(List<String> words, Session session) {
        return session.use(People.class).published(session.asOf()).stream()
                .filter(person ->
                        new HashSet<>(FoldedText.words(person.name().value().full())).containsAll(words))
                .toList();
    }

    private static Set<String> words(Person person) {
        return new HashSet<>(
                FoldedText.words(person.name().map(PersonName::full).orElse("")));
    }

    private record ListAnswer(List<Person> found, int limit, LocalDate asOf, RoleWords roles) implements Answer {

        @Override
        public void show(Page page) {
            Words words = roles.words();
            page.line(
                    words.text("person.list", "people", words.count("person", found.size()), "date", words.date(asOf)));
            if (found.isEmpty()) {
                return;
            }
            Table table = Table.of(
                    words.text("column.name"),
                    words.text("column.family"),
                    words.text("column.roles"),
                    words.text("column.id") + "!");
            shown().forEach(person -> table.row(
                    PersonAnswer.name(person, words),
                    roles.families(person.familiesOn(asOf)),
                    roles.on(person, asOf),
                    person.id()));
            page.line().table(table);
        }

        private List<Person> shown() {
            return found.stream().limit(limit).toList();
        }

        @Override
        public Object json() {
            return object(
                    "total",
                    found.size(),
                    "people",
                    shown().stream()
                            .map(person -> PersonAnswer.json(person, asOf, roles))
                            .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "first_name", "last_name", "families", "roles");
            shown().forEach(person -> table.row(
                    person.id(),
                    person.name().map(PersonName::given).orElse(""),
                    person.name().map(PersonName::family).orElse(""),
                    person.familiesOn(asOf).stream().map(ActorFamily::code).collect(Collectors.joining("|")),
                    roles.on(person, asOf)));
            return table;
        }
    }
}
