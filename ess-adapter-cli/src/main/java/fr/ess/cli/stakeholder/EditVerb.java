package fr.ess.cli.stakeholder;

import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import java.time.LocalDate;
import java.util.Optional;

/** {@code ess person edit}: changes what is kept of a person; an empty value takes a datum out. */
public final class EditVerb implements Verb {

    private static final String FIRST_NAME = "--first-name";
    private static final String LAST_NAME = "--last-name";

    @Override
    public void declare(Syntax syntax) {
        PersonOptions.declare(syntax.argument("PERSON")
                        .option(FIRST_NAME, "FIRST_NAME")
                        .option(LAST_NAME, "LAST_NAME"))
                .option("--contacted", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Optional<LocalDate> contacted = given.date("--contacted");
        return PersonChange.run(given.argument(), session, person -> {
            Person changed = PersonOptions.applied(renamed(person, given, session), given, session);
            return contacted
                    .map(on -> changed.withPrivacy(changed.privacy().contacted(on)))
                    .orElse(changed);
        });
    }

    private static Person renamed(Person person, Given given, Session session) {
        if (!given.has(FIRST_NAME) && !given.has(LAST_NAME)) {
            return person;
        }
        Optional<PersonName> before = person.name();
        return person.withName(PersonOptions.name(
                given.has(FIRST_NAME)
                        ? given.find(FIRST_NAME).orElse("")
                        : before.map(PersonName::given).orElse(""),
                given.find(LAST_NAME).or(() -> before.map(PersonName::family)).orElse(""),
                session));
    }
}
