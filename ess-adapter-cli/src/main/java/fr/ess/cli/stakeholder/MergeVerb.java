package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;

/** {@code ess person merge}: one human being who was recorded twice. */
public final class MergeVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("A").argument("B");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        People people = session.use(People.class);
        PersonId kept = people.meant(given.arguments().get(0)).id();
        PersonId absorbed = people.meant(given.arguments().get(1)).id();
        Person whole = people.merge(kept, absorbed, session.actor());
        session.print(new PersonAnswer(whole, session.asOf(), RoleWords.of(session)));
        return ExitCode.DONE;
    }
}
