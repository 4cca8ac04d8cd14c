package fr.ess.cli.structure.freshness;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.OperationId;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.freshness.VerifyStructure;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import java.time.LocalDate;

/** {@code ess structure verify}: what is known of a structure was confirmed. */
public final class VerifyVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("REF").option("--date", "DATE").option("--how", "TEXT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        StructureView structure = session.use(ShowStructure.class).get(given.argument(), Audience.MISSION);
        String name = structure.profile().name();
        LocalDate day = given.date("--date").orElseGet(session::asOf);
        OperationId operation = session.use(VerifyStructure.class)
                .verify(structure.id(), name, day, given.find("--how").orElse(""), session.actor());
        session.print(new Done(
                session.words()
                        .text(
                                "stale.verified",
                                "name",
                                name,
                                "date",
                                session.words().date(day)),
                object(
                        "operation",
                        operation.toString(),
                        "id",
                        structure.id().toString(),
                        "verified_on",
                        day.toString())));
        return ExitCode.DONE;
    }
}
