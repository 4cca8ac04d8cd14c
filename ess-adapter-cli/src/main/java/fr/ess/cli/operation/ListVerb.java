package fr.ess.cli.operation;

import fr.ess.application.operation.ConsultOperations;
import fr.ess.application.operation.Operation;
import fr.ess.application.operation.OperationId;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import java.util.List;
import java.util.Locale;

/** {@code ess operation list}: what was done to the data, the latest first. */
public final class ListVerb implements Verb {

    private static final int MOST = 1_000;
    private static final int USUAL = 20;

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--limit", "N").option("--before", "ID");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        OperationId bound = given.find("--before")
                .map(text -> OperationId.tryParse(text)
                        .orElseThrow(() -> new EssException(ErrorCode.OPERATION_NOT_FOUND, "id", text)))
                .orElse(OperationId.END);
        int limit = given.number("--limit", 1, MOST, USUAL);
        List<Operation> operations = session.use(ConsultOperations.class).listBefore(bound, limit);
        session.print(new ListAnswer(
                operations,
                session.words(),
                new OperationWords(session.words(), session.surroundings().clock())));
        return ExitCode.DONE;
    }

    private record ListAnswer(List<Operation> operations, Words words, OperationWords operationWords)
            implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("operation", operations.size()));
            if (operations.isEmpty()) {
                return;
            }
            Table table = Table.of(
                    words.text("column.when") + "!",
                    words.text("column.operation"),
                    words.text("column.subject"),
                    words.text("column.counts"),
                    words.text("column.who"),
                    words.text("column.id") + "!");
            operations.forEach(operation -> table.row(
                    operationWords.shortMoment(operation.startedAt()),
                    words.text(operation.kind().key()),
                    operation.subject(),
                    operationWords.counts(operation),
                    operation.actor().name(),
                    operation.id()));
            page.line().table(table);
        }

        @Override
        public Object json() {
            return operations.stream().map(OperationWords::json).toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "kind", "actor", "started_at", "finished_at", "subject", "counts");
            operations.forEach(operation -> table.row(
                    operation.id(),
                    operation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    operation.actor().name(),
                    operation.startedAt(),
                    operation.finishedAt(),
                    operation.subject(),
                    operation.counts()));
            return table;
        }
    }
}
