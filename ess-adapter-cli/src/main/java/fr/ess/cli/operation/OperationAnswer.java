package fr.ess.cli.operation;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.AuditEntry;
import fr.ess.application.operation.ConsultOperations.OperationView;
import fr.ess.application.operation.Operation;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;

/** One operation and what it touched. */
record OperationAnswer(OperationView view, Words words, OperationWords operationWords) implements Answer {

    private static final int ENTRIES_SHOWN = 50;

    @Override
    public void show(Page page) {
        Operation operation = view.operation();
        page.line(words.text(
                "operation.title", "kind", words.text(operation.kind().key()), "subject", operation.subject()));
        page.line(
                words.text(
                        "operation.when",
                        "id",
                        operation.id(),
                        "moment",
                        operationWords.moment(operation.startedAt()),
                        "actor",
                        operation.actor().name()),
                "  ",
                "  ");
        page.line(operationWords.counts(operation), "  ", "  ");
        Table table =
                Table.of(words.text("column.action"), words.text("column.subject") + "!", words.text("column.content"));
        view.entries().stream()
                .limit(ENTRIES_SHOWN)
                .forEach(entry -> table.row(operationWords.counted(entry.action()), entry.subject(), entry.content()));
        if (!table.isEmpty()) {
            page.line().table(table);
        }
        int more = view.entries().size() - ENTRIES_SHOWN;
        if (more > 0) {
            page.line(words.text("operation.more", "n", words.number(more)));
        }
    }

    @Override
    public Object json() {
        return object(
                "operation", OperationWords.json(view.operation()),
                "entries", view.entries().stream().map(OperationAnswer::json).toList());
    }

    private static Object json(AuditEntry entry) {
        return object("action", entry.action(), "subject", entry.subject(), "content", entry.content());
    }

    @Override
    public Table csv() {
        Table table = Table.of("action", "subject", "content");
        view.entries().forEach(entry -> table.row(entry.action(), entry.subject(), entry.content()));
        return table;
    }
}
