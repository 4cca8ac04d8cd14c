package fr.ess.cli.network;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.network.ExploreCoverage.Contact;
import fr.ess.application.network.ExploreCoverage.Match;
import fr.ess.application.network.NamedActor;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import java.util.ArrayList;
import java.util.List;

/** Whom to contact in a commune, subject by subject. */
record MatchAnswer(Match match, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text("coverage.match", "commune", match.commune(), "date", words.date(match.asOf())));
        match.contacts().forEach((subject, contacts) -> {
            page.line(
                    words.text(
                            contacts.isEmpty() ? "coverage.subject-nobody" : "coverage.subject",
                            "subject",
                            subject.label()),
                    "  ",
                    "  ");
            contacts.forEach(contact -> page.line(
                    words.text("coverage.contact", "title", contact.offer().title(), "workers", workers(contact)),
                    "  - ",
                    "    "));
        });
    }

    private static String workers(Contact contact) {
        return String.join(
                ", ", contact.workers().stream().map(NamedActor::name).toList());
    }

    @Override
    public Object json() {
        List<Object> subjects = new ArrayList<>();
        match.contacts()
                .forEach((subject, contacts) -> subjects.add(object(
                        "subject",
                        subject.label(),
                        "contacts",
                        contacts.stream()
                                .map(contact -> object(
                                        "offer", contact.offer().id().toString(),
                                        "title", contact.offer().title(),
                                        "workers",
                                                contact.workers().stream()
                                                        .map(NamedActor::name)
                                                        .toList()))
                                .toList())));
        return object("as_of", match.asOf().toString(), "commune", match.commune(), "subjects", subjects);
    }

    @Override
    public Table csv() {
        Table table = Table.of("subject", "offer", "title", "workers");
        match.contacts()
                .forEach((subject, contacts) -> contacts.forEach(contact -> table.row(
                        subject.label(), contact.offer().id(), contact.offer().title(), workers(contact))));
        return table;
    }
}
