package fr.ess.cli.contract;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.EnvelopeState;
import fr.ess.domain.shared.Euros;

/** {@code ess contract show}: the envelopes of a contract on a day. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Contract contract = session.use(KeepContracts.class).get(given.argument());
        session.print(new ContractAnswer(contract, contract.on(session.asOf()), session.words()));
        return ExitCode.DONE;
    }

    private record ContractAnswer(Contract contract, ContractState state, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text("contract.title", "name", contract.name(), "date", words.date(state.day())));
            if (contract.example()) {
                page.line(words.text("contract.example"), "  ", "  ");
            }
            Table table = Table.of(
                    words.text("column.code") + "!",
                    words.text("column.name"),
                    words.text("column.envelope") + ">",
                    words.text("column.committed") + ">",
                    words.text("column.paid") + ">",
                    words.text("column.free") + ">");
            state.envelopes()
                    .values()
                    .forEach(envelope -> table.row(
                            envelope.envelope().code(),
                            envelope.envelope().title(),
                            amount(envelope.envelope().amount()),
                            amount(envelope.own().committed()),
                            amount(envelope.own().paid()),
                            amount(envelope.own().free())));
            page.line().table(table);
        }

        private String amount(Euros euros) {
            String cents = euros.plainText();
            String units = words.number(Math.abs(euros.cents()) / 100);
            return (euros.isNegative() ? "-" : "")
                    + units
                    + words.text("decimal.point")
                    + cents.substring(cents.length() - 2);
        }

        @Override
        public Object json() {
            return object(
                    "slug", contract.slug(),
                    "name", contract.name(),
                    "example", contract.example(),
                    "date", state.day().toString(),
                    "envelopes",
                            state.envelopes().values().stream()
                                    .map(ContractAnswer::json)
                                    .toList());
        }

        private static Object json(EnvelopeState state) {
            return object(
                    "code", state.envelope().code().text(),
                    "title", state.envelope().title(),
                    "amount", state.envelope().amount().plainText(),
                    "requested", state.own().requested().plainText(),
                    "committed", state.own().committed().plainText(),
                    "certified", state.own().certified().plainText(),
                    "paid", state.own().paid().plainText(),
                    "free", state.own().free().plainText(),
                    "source", state.source().cited(),
                    "text", state.source().text());
        }

        @Override
        public Table csv() {
            Table table = Table.of("code", "title", "amount", "committed", "paid", "free", "source");
            state.envelopes()
                    .values()
                    .forEach(envelope -> table.row(
                            envelope.envelope().code(),
                            envelope.envelope().title(),
                            envelope.envelope().amount().plainText(),
                            envelope.own().committed().plainText(),
                            envelope.own().paid().plainText(),
                            envelope.own().free().plainText(),
                            envelope.source().cited()));
            return table;
        }
    }
}
