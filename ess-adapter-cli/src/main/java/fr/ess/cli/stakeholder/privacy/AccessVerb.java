package fr.ess.cli.stakeholder.privacy;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.stakeholder.AccessPerson;
import fr.ess.application.stakeholder.AccessPerson.Held;
import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.privacy.PersonalData;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ess gdpr access}: all that is held on a person, in one file she can be given (RGPD, art. 15). */
public final class AccessVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("PERSON").option("--output", "FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        PersonId id = session.use(People.class).meant(given.argument()).id();
        Map<String, @Nullable Object> file =
                file(session.use(AccessPerson.class).access(id), session);
        Optional<Path> output = given.find("--output").map(session::path);
        if (output.isEmpty()) {
            session.out().println(Json.write(file));
            return ExitCode.DONE;
        }
        String text = Json.write(file) + "\n";
        Outputs.write(output.get(), out -> Outputs.text(out, text));
        session.print(new Done(
                session.words().text("gdpr.access-written", "file", output.get().getFileName()),
                object("id", id.toString(), "file", output.get().toString())));
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> file(Held held, Session session) {
        Words words = session.words();
        return object(
                "on", session.asOf().toString(),
                "person", Ledger.plain(People.PERSON, held.person()),
                "refers_to_the_person", held.written(),
                "former_states",
                        held.past().stream()
                                .map(past -> object(
                                        "until_operation", past.until().toString(),
                                        "person", Ledger.plain(People.PERSON, past.thing())))
                                .toList(),
                "journal",
                        held.journal().stream()
                                .map(entry -> object(
                                        "operation", entry.operation().toString(),
                                        "action", entry.action(),
                                        "content", entry.content()))
                                .toList(),
                "why_it_is_held",
                        PersonalData.catalogue(Person.class).stream()
                                .map(datum -> RegisterVerb.json(datum, words))
                                .toList());
    }
}
