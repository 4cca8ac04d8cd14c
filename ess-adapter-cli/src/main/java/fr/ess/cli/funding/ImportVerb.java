package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.ImportNationalSchemes;
import fr.ess.application.funding.KeepSchemes;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.TextFiles;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.funding.scheme.Scheme;

/** {@code ess scheme import}: a scheme, or its next state, from its file. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE").flag("--draft").flag("--national");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        if (given.has("--national")) {
            session.print(new DraftsAnswer(
                    session.use(ImportNationalSchemes.class).run(session.path(given.argument()), session.actor()),
                    session.words()));
            return ExitCode.DONE;
        }
        String text = String.join("\n", TextFiles.lines(session.path(given.argument())));
        Scheme scheme = session.use(KeepSchemes.class)
                .keepDocument(given.argument(), text, given.has("--draft"), session.actor());
        String title = FundingWords.in(session).texts().title(scheme);
        session.print(new Done(
                session.words().text("scheme.imported", "title", title, "code", scheme.code()),
                object("id", scheme.id().toString(), "code", scheme.code(), "title", title)));
        return ExitCode.DONE;
    }
}
