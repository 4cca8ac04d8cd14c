package fr.ess.cli.upkeep;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.upkeep.Diagnose;
import fr.ess.application.upkeep.Diagnosis;
import fr.ess.application.upkeep.Fault.Severity;
import fr.ess.application.upkeep.Finding;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import java.util.Locale;

/** {@code ess doctor}: what is wrong in the database. */
public final class DoctorVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.flag("--repair");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Diagnose doctor = session.use(Diagnose.class);
        Diagnosis diagnosis = given.has("--repair") ? doctor.rebuildIndex() : doctor.examine();
        session.print(new DoctorAnswer(diagnosis, session.words()));
        return diagnosis.isHealthy() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private record DoctorAnswer(Diagnosis diagnosis, Words words) implements Answer {

        @Override
        public void show(Page page) {
            String structures = words.count("structure", diagnosis.structures());
            if (diagnosis.isHealthy()) {
                page.line(words.text("doctor.healthy", "count", structures, "schema", diagnosis.schema()));
                return;
            }
            page.line(words.text("doctor.findings", "count", structures, "schema", diagnosis.schema()));
            diagnosis.findings().forEach(finding -> page.line(words.say(finding.said()), "  - ", "    "));
            if (diagnosis.findings().stream()
                    .anyMatch(finding -> finding.fault().severity() == Severity.INDEX)) {
                page.line().line(words.text("doctor.repair"));
            }
        }

        @Override
        public Object json() {
            return object(
                    "healthy", diagnosis.isHealthy(),
                    "schema", diagnosis.schema(),
                    "structures", diagnosis.structures(),
                    "findings",
                            diagnosis.findings().stream()
                                    .map(finding -> object(
                                            "code", code(finding),
                                            "severity", severity(finding),
                                            "count", finding.count(),
                                            "examples", finding.examples(),
                                            "says", words.say(finding.said())))
                                    .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("code", "severity", "count", "examples", "says");
            diagnosis
                    .findings()
                    .forEach(finding -> table.row(
                            code(finding),
                            severity(finding),
                            finding.count(),
                            String.join(", ", finding.examples()),
                            words.say(finding.said())));
            return table;
        }

        private static String code(Finding finding) {
            return word(finding.fault());
        }

        private static String severity(Finding finding) {
            return word(finding.fault().severity());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
