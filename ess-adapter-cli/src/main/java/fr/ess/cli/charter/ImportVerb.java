package fr.ess.cli.charter;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.charter.Documents;
import fr.ess.application.charter.KeepCharters;
import fr.ess.application.shared.Ids;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.TextFiles;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Charter;

/** {@code ess charter import}: a charter from its document. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String text = String.join("\n", TextFiles.lines(session.path(given.argument())));
        Charter charter =
                session.use(Documents.class).read(Charter.class, given.argument(), text, session.use(Ids.class));
        session.use(KeepCharters.class).keep(charter, session.actor());
        session.print(new ImportAnswer(charter, session.words()));
        return ExitCode.DONE;
    }

    private record ImportAnswer(Charter charter, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("charter.imported", "name", charter.name(), "slug", charter.slug()));
        }

        @Override
        public Object json() {
            return object("id", charter.id().toString(), "slug", charter.slug(), "name", charter.name());
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "slug", "name");
            table.row(charter.id(), charter.slug(), charter.name());
            return table;
        }
    }
}
