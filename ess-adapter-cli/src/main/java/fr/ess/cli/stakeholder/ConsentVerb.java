package fr.ess.cli.stakeholder;

import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.PublicField;
import java.time.LocalDate;

/** {@code ess person consent}: what a person agrees to see published, or no more. */
public final class ConsentVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("PERSON")
                .argument("FIELD")
                .flag("--withdraw")
                .option("--evidence", "TEXT")
                .option("--date", "DATE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        PublicField field = PersonOptions.constant(
                PublicField.class,
                session.words().text("label.FIELD"),
                given.arguments().get(1));
        LocalDate on = given.date("--date").orElseGet(() -> PersonOptions.today(session));
        ConsentAct act = new ConsentAct(
                field, !given.has("--withdraw"), on, given.find("--evidence").orElse(""));
        return PersonChange.run(
                given.arguments().get(0),
                session,
                person -> person.withPrivacy(person.privacy().after(act)));
    }
}
