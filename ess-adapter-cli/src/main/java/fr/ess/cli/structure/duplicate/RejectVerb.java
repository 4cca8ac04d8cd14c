package fr.ess.cli.structure.duplicate;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.duplicate.RejectDuplicate;
import fr.ess.application.structure.duplicate.RejectDuplicate.Rejected;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;

/** {@code ess duplicate reject}: these are two structures, whatever they have in common. */
public final class RejectVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("A").argument("B").option("--why", "TEXT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Rejected rejected = session.use(RejectDuplicate.class)
                .reject(
                        given.arguments().get(0),
                        given.arguments().get(1),
                        given.find("--why").orElse(""),
                        session.actor());
        session.print(new RejectedAnswer(rejected, session.words()));
        return ExitCode.DONE;
    }

    private record RejectedAnswer(Rejected rejected, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("duplicate.rejected", "first", rejected.name(), "second", rejected.otherName()));
            page.line(words.text("duplicate.operation", "id", rejected.operation()), "  ", "  ");
        }

        @Override
        public Object json() {
            return object(
                    "operation", rejected.operation().toString(),
                    "first", rejected.pair().first().toString(),
                    "second", rejected.pair().second().toString());
        }

        @Override
        public Table csv() {
            Table table = Table.of("operation", "first", "second");
            table.row(
                    rejected.operation(),
                    rejected.pair().first(),
                    rejected.pair().second());
            return table;
        }
    }
}
