package fr.ess.embedding;

import fr.ess.application.ApplicationModule;
import fr.ess.application.boot.Ess;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.intake.RegisterStructure;
import fr.ess.application.structure.intake.RegisterStructureCommand;
import fr.ess.domain.shared.Audience;
import fr.ess.files.FilesModule;
import fr.ess.jdbc.JdbcModule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The example of the README: compiled and run by the build. */
public final class FirstSteps {

    public static void main(String[] args) {
        Path database = Path.of(args.length > 0 ? args[0] : "ess.db");
        try (Ess ess = Ess.open(new ApplicationModule(), JdbcModule.sqlite(database), new FilesModule())) {
            Map<String, String> values = Map.of("commune", "St-Jacques de la Lande", "legal_category", "9220");
            var id = ess.use(RegisterStructure.class)
                    .register(new RegisterStructureCommand("La Petite Rennes", values, new Actor("me")));
            var answer = ess.use(ExplainQualification.class)
                    .explain(id.toString(), LocalDate.of(2026, 1, 1), Audience.PUBLIC);
            Messages french = Messages.in(Language.FR);
            System.out.println(answer.structure().profile().name());
            answer.qualification()
                    .legal()
                    .reasons()
                    .forEach(reason -> System.out.println(french.say(reason.statement())));
        }
    }

    private FirstSteps() {}
}
