package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Session;
import fr.ess.domain.stakeholder.Person;
import java.util.function.UnaryOperator;

/** What the commands that change one person do alike: find her, change her, show her. */
final class PersonChange {

    private PersonChange() {}

    static ExitCode run(String reference, Session session, UnaryOperator<Person> change) {
        People people = session.use(People.class);
        Person changed = people.change(people.meant(reference).id(), change, session.actor());
        session.print(new PersonAnswer(changed, session.asOf(), RoleWords.of(session)));
        return ExitCode.DONE;
    }
}
