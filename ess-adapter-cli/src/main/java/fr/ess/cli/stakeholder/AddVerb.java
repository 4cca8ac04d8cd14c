package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.privacy.Privacy;

/** {@code ess person add}: enters a person, whose roles come next. */
public final class AddVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        PersonOptions.declare(syntax.argument("FIRST_NAME").argument("LAST_NAME"))
                .option(PersonOptions.SOURCE, "SOURCE")
                .option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        PersonName name =
                PersonOptions.name(given.arguments().get(0), given.arguments().get(1), session);
        Privacy privacy = Privacy.collected(given.date("--date").orElseGet(session::asOf), PersonOptions.source(given));
        Person person = session.use(People.class)
                .enter(id -> PersonOptions.applied(Person.named(name, id, privacy), given, session), session.actor());
        session.print(new PersonAnswer(person, session.asOf(), RoleWords.of(session)));
        return ExitCode.DONE;
    }
}
