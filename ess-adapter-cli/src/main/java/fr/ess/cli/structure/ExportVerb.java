package fr.ess.cli.structure;

import fr.ess.application.shared.Messages;
import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.ExportTable;
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
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code ess structure export}: a part of the directory for a spreadsheet, a program or a map. */
public final class ExportVerb implements Verb {

    private static final String COLUMNS = "--columns";

    @Override
    public void declare(Syntax syntax) {
        DirectoryOptions.declare(syntax)
                .option(COLUMNS, "COLUMNS")
                .flag("--public")
                .option("--output", "FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Audience audience = given.has("--public") ? Audience.PUBLIC : Audience.MISSION;
        DirectoryQuery query = DirectoryOptions.query(given, session, audience, SearchDirectory.LONGEST_PAGE, false);
        Consumer<OutputStream> export = export(query, given.list(COLUMNS), session);
        Optional<String> file = given.find("--output");
        if (file.isEmpty()) {
            export.accept(session.out());
        } else {
            Outputs.write(session.path(file.get()), export);
        }
        return ExitCode.DONE;
    }

    private static Consumer<OutputStream> export(DirectoryQuery query, List<String> columns, Session session) {
        ExportFormat format = format(session.format(OutputFormat.CSV));
        Messages messages = session.words().messages();
        if (columns.isEmpty()) {
            return out -> session.use(ExportDirectory.class).export(query, format, messages, out);
        }
        if (format != ExportFormat.CSV) {
            throw new UsageException(UsageProblem.COLUMNS_OF_CSV, "option", COLUMNS);
        }
        ExportTable table = ExportTable.of(columns.get(0), query.audience());
        return out -> session.use(ExportDirectory.class).export(query, table, messages, out);
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
