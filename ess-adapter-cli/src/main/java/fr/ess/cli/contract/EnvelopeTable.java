package fr.ess.cli.contract;

import static fr.ess.cli.shared.Json.object;

import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.Envelope;
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.contract.EnvelopeState;
import fr.ess.domain.contract.Figures;
import java.util.List;

/** The envelopes of a contract on a day, in a table. */
public final class EnvelopeTable {

    private EnvelopeTable() {}

    /** With the headers and amounts of the language, and the total of the contract. */
    public static Table forPeople(ContractState state, Words words) {
        Table table = Table.of(
                words.text("column.code") + "!",
                words.text("column.name"),
                words.text("column.funder"),
                words.text("column.envelope") + ">",
                words.text("column.committed") + ">",
                words.text("column.paid") + ">",
                words.text("column.free") + ">");
        state.envelopes()
                .values()
                .forEach(envelope -> table.row(
                        envelope.envelope().code(),
                        envelope.envelope().title(),
                        envelope.envelope().funder().name(),
                        words.money(envelope.envelope().amount()),
                        words.money(envelope.own().committed()),
                        words.money(envelope.own().paid()),
                        words.money(envelope.own().free())));
        Figures total = state.total();
        return table.row(
                "",
                words.text("contract.total"),
                "",
                words.money(total.allotted()),
                words.money(total.committed()),
                words.money(total.paid()),
                words.money(total.free()));
    }

    /** For machines: one object an envelope. */
    public static List<Object> json(ContractState state) {
        return state.envelopes().values().stream().map(EnvelopeTable::json).toList();
    }

    /** One envelope. */
    public static Object json(EnvelopeState state) {
        Envelope envelope = state.envelope();
        return object(
                "code", envelope.code().text(),
                "title", envelope.title(),
                "funder", envelope.funder().name(),
                "year", state.cell().year().map(Object::toString),
                "node", state.cell().node().map(Object::toString),
                "parent", envelope.parent().map(EnvelopeCode::text),
                "amount", envelope.amount().plainText(),
                "passed_on", state.passedOn().plainText(),
                "requested", state.own().requested().plainText(),
                "committed", state.own().committed().plainText(),
                "certified", state.own().certified().plainText(),
                "paid", state.own().paid().plainText(),
                "free", state.own().free().plainText(),
                "source", state.source().cited(),
                "text", state.source().text());
    }

    /** For spreadsheets: the amounts with a decimal point. */
    public static Table forMachines(ContractState state) {
        Table table = Table.of(
                "code",
                "title",
                "funder",
                "year",
                "node",
                "parent",
                "amount",
                "requested",
                "committed",
                "certified",
                "paid",
                "free",
                "source");
        state.envelopes()
                .values()
                .forEach(envelope -> table.row(
                        envelope.envelope().code(),
                        envelope.envelope().title(),
                        envelope.envelope().funder().name(),
                        envelope.cell().year().map(Object::toString).orElse(""),
                        envelope.cell().node().map(Object::toString).orElse(""),
                        envelope.envelope().parent().map(EnvelopeCode::text).orElse(""),
                        envelope.envelope().amount().plainText(),
                        envelope.own().requested().plainText(),
                        envelope.own().committed().plainText(),
                        envelope.own().certified().plainText(),
                        envelope.own().paid().plainText(),
                        envelope.own().free().plainText(),
                        envelope.source().cited()));
        return table;
    }
}
