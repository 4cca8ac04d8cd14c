package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.stakeholder.Person;

/** {@code ess person end}: the last day of a mandate or a function. */
public final class EndVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("PERSON").argument("ROLE").option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String role = given.arguments().get(1);
        if (!role.matches("\\d{1,4}")) {
            throw UsageException.refused(
                    session.words().text("label.ROLE"), role, session.words().text("expected.role"));
        }
        People people = session.use(People.class);
        Person changed = people.end(
                people.meant(given.arguments().get(0)).id(),
                Integer.parseInt(role),
                given.date("--date").orElseGet(session::asOf),
                session.actor());
        session.print(new PersonAnswer(changed, session.asOf(), RoleWords.of(session)));
        return ExitCode.DONE;
    }
}
