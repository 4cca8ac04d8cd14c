package fr.ess.cli.upkeep;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.upkeep.BackUp;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;

/** {@code ess backup}: the database in a file that can be put back. */
public final class BackupVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE").flag("--replace");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        long size = session.use(BackUp.class).to(session.path(given.argument()), given.has("--replace"));
        session.print(new BackupAnswer(given.argument(), size, session.words()));
        return ExitCode.DONE;
    }

    private record BackupAnswer(String file, long size, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("backup.done", "file", file, "size", words.number(size)));
        }

        @Override
        public Object json() {
            return object("file", file, "bytes", size);
        }

        @Override
        public Table csv() {
            return Table.of("file", "bytes").row(file, size);
        }
    }
}
