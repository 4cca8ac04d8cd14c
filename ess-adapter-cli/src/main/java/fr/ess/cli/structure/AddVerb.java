package fr.ess.cli.structure;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.sheet.ColumnTarget;
import fr.ess.application.structure.intake.IntakeColumn;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Message;
import fr.ess.domain.structure.StructureId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ess structure add}: what the mission itself knows of a structure. */
public final class AddVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("NAME").options("--set", "SETTING");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String name = given.argument();
        StructureId id = session.use(RegisterStructure.class)
                .register(new RegisterStructureCommand(name, values(given), session.actor()));
        session.print(new Done(
                session.words().text("add.done", "name", name, "id", id), object("id", id.toString(), "name", name)));
        return ExitCode.DONE;
    }

    private static Map<String, String> values(Given given) {
        List<String> known =
                IntakeColumn.targets().stream().map(ColumnTarget::key).toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : given.list("--set")) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                throw new UsageException(UsageProblem.SETTING_FORM, "value", setting);
            }
            String field = setting.substring(0, equals).strip();
            if (!known.contains(field)) {
                throw new UsageException(Message.of(UsageProblem.SETTING_UNKNOWN, "value", field)
                        .with("known", String.join(", ", known)));
            }
            values.put(field, setting.substring(equals + 1).strip());
        }
        return values;
    }
}
