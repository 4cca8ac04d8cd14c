package fr.ess.cli.contract;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.charter.Documents;
import fr.ess.application.contract.KeepContracts;
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
import fr.ess.domain.contract.Contract;

/** {@code ess contract import}: a contract from its document. */
public final class ImportVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("FILE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String text = String.join("\n", TextFiles.lines(session.path(given.argument())));
        Contract contract =
                session.use(Documents.class).read(Contract.class, given.argument(), text, session.use(Ids.class));
        session.use(KeepContracts.class).keep(contract, session.actor());
        session.print(new ImportAnswer(contract, session.words()));
        return ExitCode.DONE;
    }

    private record ImportAnswer(Contract contract, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("contract.imported", "name", contract.name(), "slug", contract.slug()));
        }

        @Override
        public Object json() {
            return object("id", contract.id().toString(), "slug", contract.slug(), "name", contract.name());
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "slug", "name");
            table.row(contract.id(), contract.slug(), contract.name());
            return table;
        }
    }
}
