package fr.ess.cli.stakeholder.privacy;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.privacy.Notice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** {@code ess gdpr notice}: who must still be told what is kept about them, and who was (RGPD, art. 14). */
public final class NoticeVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("PERSON").option("--channel", "TEXT").option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        People people = session.use(People.class);
        if (given.arguments().isEmpty()) {
            session.print(new ListAnswer(due(people), session.words()));
            return ExitCode.DONE;
        }
        Words words = session.words();
        LocalDate on = given.date("--date")
                .orElseGet(() -> LocalDate.now(session.surroundings().clock()));
        Notice notice = new Notice(on, given.find("--channel").orElseGet(() -> words.text("gdpr.by-mail")));
        for (String reference : given.arguments()) {
            people.change(
                    people.meant(reference).id(),
                    person -> person.withPrivacy(person.privacy().notified(notice)),
                    session.actor());
        }
        long count = given.arguments().size();
        session.print(new Done(
                words.text("gdpr.informed", "people", words.count("person", count), "date", words.date(on)),
                object("informed", count, "on", on.toString(), "channel", notice.channel())));
        return ExitCode.DONE;
    }

    private static List<Person> due(People people) {
        return people.list().stream()
                .filter(person ->
                        !person.isErased() && person.privacy().noticeDue().isPresent())
                .sorted(Comparator.comparing(
                                (Person person) -> person.privacy().noticeDue().orElseThrow())
                        .thenComparing(Person::id))
                .toList();
    }

    private record ListAnswer(List<Person> due, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("gdpr.to-inform", "people", words.count("person", due.size())));
            if (due.isEmpty()) {
                return;
            }
            Table table = Table.of(
                    words.text("column.name"),
                    words.text("column.source"),
                    words.text("column.before") + "!",
                    words.text("column.id") + "!");
            due.forEach(
                    person -> table.row(name(person), person.privacy().origin().name(), before(person), person.id()));
            page.line().table(table);
        }

        private static String name(Person person) {
            return person.name().map(PersonName::full).orElse("");
        }

        private static LocalDate before(Person person) {
            return person.privacy().noticeDue().orElseThrow();
        }

        @Override
        public Object json() {
            return due.stream()
                    .map(person -> object(
                            "id", person.id().toString(),
                            "name", name(person),
                            "source", person.privacy().origin().name(),
                            "collected_on", person.privacy().collectedOn().toString(),
                            "inform_before", before(person).toString()))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "name", "source", "inform_before");
            due.forEach(person -> table.row(
                    person.id(), name(person), person.privacy().origin().name(), before(person)));
            return table;
        }
    }
}
