package fr.ess.cli.contract.envelope;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.ContractView;
import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.contract.EnvelopeTable;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;

/** {@code ess envelope list}: the envelopes of a contract on a day. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new ListAnswer(
                session.use(KeepContracts.class).view(given.argument(), session.asOf()), session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(ContractView view, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text(
                    "contract.title",
                    "name",
                    view.contract().name(),
                    "date",
                    words.date(view.state().day())));
            page.line().table(EnvelopeTable.forPeople(view.state(), words));
        }

        @Override
        public Object json() {
            return object(
                    "contract", view.contract().slug(),
                    "date", view.state().day().toString(),
                    "envelopes", EnvelopeTable.json(view.state()));
        }

        @Override
        public Table csv() {
            return EnvelopeTable.forMachines(view.state());
        }
    }
}
