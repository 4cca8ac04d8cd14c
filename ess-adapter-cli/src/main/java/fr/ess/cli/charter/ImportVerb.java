package fr.ess.cli.charter;

import fr.ess.application.charter.KeepCharters;
import fr.ess.cli.shared.Done;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.charter.Charter;

/** {@code ess charter import}: a charter from its document. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Charter charter = DocumentFiles.read(Charter.class, given.argument(), session);
        session.use(KeepCharters.class).keep(charter, session.actor());
        session.print(Done.of(
                session.words(),
                "charter.imported",
                "id",
                charter.id(),
                "slug",
                charter.slug(),
                "name",
                charter.name()));
        return ExitCode.DONE;
    }
}
