package fr.ess.cli.bundle;

import fr.ess.application.bundle.BundleSummary;
import fr.ess.application.bundle.ImportBundle;
import fr.ess.application.shared.Progress;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.ProgressBar;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import java.nio.file.Path;

/** {@code ess bundle import}: a whole data set into an empty database. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("DIR");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new BundleAnswer(
                "bundle.imported",
                given.argument(),
                imported(session.path(given.argument()), session),
                session.words()));
        return ExitCode.DONE;
    }

    private static BundleSummary imported(Path directory, Session session) {
        ImportBundle useCase = session.use(ImportBundle.class);
        if (!session.surroundings().interactive()) {
            return useCase.run(directory, Progress.SILENT);
        }
        try (ProgressBar bar = new ProgressBar(session.err(), session.words().text("import.progress"))) {
            return useCase.run(directory, bar);
        }
    }
}
