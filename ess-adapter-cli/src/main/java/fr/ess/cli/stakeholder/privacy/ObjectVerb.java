package fr.ess.cli.stakeholder.privacy;

import fr.ess.application.stakeholder.People;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.privacy.Privacy;
import java.time.LocalDate;

/** {@code ess gdpr object}: a person objects to being published, or takes it back (RGPD, art. 21). */
public final class ObjectVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("PERSON").flag("--withdraw").option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        People people = session.use(People.class);
        LocalDate on = given.date("--date")
                .orElseGet(() -> LocalDate.now(session.surroundings().clock()));
        boolean withdrawn = given.has("--withdraw");
        Person changed = people.change(
                people.meant(given.argument()).id(),
                person -> {
                    Privacy before = person.privacy();
                    return person.withPrivacy(withdrawn ? before.objectingNoMore() : before.objecting(on));
                },
                session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                withdrawn ? "gdpr.objecting-no-more" : "gdpr.objecting",
                                "id",
                                changed.id(),
                                "date",
                                session.words().date(on)),
                Json.object("id", changed.id().toString(), "objected", !withdrawn, "on", on.toString())));
        return ExitCode.DONE;
    }
}
