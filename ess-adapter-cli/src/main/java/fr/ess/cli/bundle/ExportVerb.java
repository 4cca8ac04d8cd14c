package fr.ess.cli.bundle;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import java.util.Optional;

/** {@code ess bundle export}: the whole data set as text. */
public final class ExportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("DIR");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String product = Optional.ofNullable(ExportVerb.class.getPackage().getImplementationVersion())
                .orElse("?");
        session.print(new BundleAnswer(
                "bundle.exported",
                given.argument(),
                session.use(ExportBundle.class).run(session.path(given.argument()), product),
                session.words()));
        return ExitCode.DONE;
    }
}
