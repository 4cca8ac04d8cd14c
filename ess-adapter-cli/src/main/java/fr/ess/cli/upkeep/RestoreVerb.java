package fr.ess.cli.upkeep;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.upkeep.Restore;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import java.nio.file.Path;
import java.util.Optional;

/** {@code ess restore}: a backup in the place of the database. */
public final class RestoreVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Optional<Path> former = session.use(Restore.class).from(session.path(given.argument()));
        session.print(new RestoreAnswer(given.argument(), former, session.words()));
        return ExitCode.DONE;
    }

    private record RestoreAnswer(String file, Optional<Path> former, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("restore.done", "file", file));
            former.ifPresent(kept -> page.line(words.text("restore.former", "file", kept)));
        }

        @Override
        public Object json() {
            return object("file", file, "former", former.map(Path::toString));
        }

        @Override
        public Table csv() {
            return Table.of("file", "former")
                    .row(file, former.map(Path::toString).orElse(""));
        }
    }
}
