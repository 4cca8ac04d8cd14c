package fr.ess.cli.structure;

import fr.ess.application.structure.IndexDirectory;
import fr.ess.application.structure.IndexDirectory.Indexed;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import java.util.Locale;

/** {@code ess structure index}: a large directory is searched through an image of its index. */
public final class IndexVerb implements Verb {

    private static final String FORCE = "--whatever-size";

    @Override
    public void declare(Syntax syntax) {
        syntax.flag(FORCE);
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Indexed indexed = session.use(IndexDirectory.class).run(given.has(FORCE));
        String outcome = switch (indexed.before()) {
            case UNSUPPORTED -> "unsupported";
            case CURRENT -> "current";
            case AMENDED -> indexed.made() ? "made" : "amended";
            case ABSENT, OUTDATED, DAMAGED -> indexed.made() ? "made" : "small";
        };
        session.print(new Done(
                session.words()
                        .text("index." + outcome, "structures", session.words().count("structure", indexed.entries())),
                Json.object(
                        "structures",
                        indexed.entries(),
                        "before",
                        indexed.before().name().toLowerCase(Locale.ROOT),
                        "made",
                        indexed.made())));
        return ExitCode.DONE;
    }
}
