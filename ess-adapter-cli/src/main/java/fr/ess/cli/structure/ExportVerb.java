package fr.ess.cli.structure;

import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.OutputFormat;
import fr.ess.cli.shared.Outputs;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.UsageProblem;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import java.util.Optional;

/** {@code ess structure export}: a part of the directory for a spreadsheet, a program or a map. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        DirectoryOptions.declare(syntax).flag("--public").option("--output", "FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Audience audience = given.has("--public") ? Audience.PUBLIC : Audience.MISSION;
        DirectoryQuery query = DirectoryOptions.query(given, session, audience, SearchDirectory.LONGEST_PAGE, false);
        ExportFormat format = format(session.format(OutputFormat.CSV));
        ExportDirectory export = session.use(ExportDirectory.class);
        Optional<String> file = given.find("--output");
        if (file.isEmpty()) {
            export.export(query, format, session.words().messages(), session.out());
        } else {
            Outputs.write(
                    session.path(file.get()),
                    out -> export.export(query, format, session.words().messages(), out));
        }
        return ExitCode.DONE;
    }

    private static ExportFormat format(OutputFormat asked) {
        return switch (asked) {
            case CSV -> ExportFormat.CSV;
            case JSON -> ExportFormat.JSON;
            case JSONL -> ExportFormat.JSONL;
            case GEOJSON -> ExportFormat.GEOJSON;
            case TABLE, GRAPHML, SVG -> throw new UsageException(UsageProblem.FORMAT_NOT_HERE, "format", asked.word());
        };
    }
}
