package fr.ess.cli.contract;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.ContractView;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Node;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import java.util.stream.Collectors;

/** A contract on a day: who signed, its envelopes, its money by axis, the acts that made it so. */
record ContractAnswer(ContractView view, Words words) implements Answer {

    @Override
    public void show(Page page) {
        Contract contract = view.contract();
        ContractState state = view.state();
        page.line(words.text("contract.title", "name", contract.name(), "date", words.date(state.day())));
        if (contract.example()) {
            page.line(words.text("contract.example"), "  ", "  ");
        }
        page.line(words.text(
                "contract.is",
                "kind",
                words.text(contract.kind().key()),
                "term",
                words.range(state.term()),
                "charter",
                view.charter().name()));
        if (state.acts().isEmpty()) {
            page.line(words.text("contract.no-act"));
            return;
        }
        String signatories = state.signatories().stream()
                .map(signatory -> signatory.party().name())
                .collect(Collectors.joining(", "));
        page.line(words.text("contract.signatories", "names", signatories));
        page.line().table(EnvelopeTable.forPeople(state, words));
        page.line().line(words.text("contract.axes"));
        Table axes = Table.of(
                words.text("column.axis"), words.text("column.envelope") + ">", words.text("column.committed") + ">");
        view.axes()
                .forEach(money -> axes.row(
                        money.axis()
                                .map(axis -> axis.code() + ", " + axis.title())
                                .orElse(words.text("contract.no-axis")),
                        words.money(money.figures().allotted()),
                        words.money(money.figures().committed())));
        page.table(axes, "  ");
        page.line().line(words.text("contract.acts"));
        state.acts().forEach(act -> act(page, act));
    }

    private void act(Page page, Act act) {
        String says = act.says().stream().map(words::say).collect(Collectors.joining(" "));
        page.line(words.date(act.date()) + ", " + act.source().cited(), "  ", "    ");
        page.line(says, "    ", "    ");
        if (!act.source().text().isEmpty()) {
            page.line(words.text("act.text", "text", act.source().text()), "    ", "    ");
        }
    }

    @Override
    public Object json() {
        ContractState state = view.state();
        return object(
                "slug", view.contract().slug(),
                "name", view.contract().name(),
                "example", view.contract().example(),
                "charter", view.charter().slug(),
                "date", state.day().toString(),
                "term", state.term().toString(),
                "signatories",
                        state.signatories().stream()
                                .map(one -> one.party().name())
                                .toList(),
                "envelopes", EnvelopeTable.json(state),
                "axes",
                        view.axes().stream()
                                .map(money -> object(
                                        "axis",
                                                money.axis()
                                                        .map(axis -> axis.code().text()),
                                        "title", money.axis().map(Node::title),
                                        "allotted", money.figures().allotted().plainText(),
                                        "committed", money.figures().committed().plainText(),
                                        "paid", money.figures().paid().plainText(),
                                        "free", money.figures().free().plainText()))
                                .toList(),
                "acts",
                        state.acts().stream()
                                .map(act -> object(
                                        "date", act.date().toString(),
                                        "document", act.source().document(),
                                        "article", act.source().article(),
                                        "text", act.source().text(),
                                        "says",
                                                act.says().stream()
                                                        .map(words::say)
                                                        .toList()))
                                .toList());
    }

    @Override
    public Table csv() {
        return EnvelopeTable.forMachines(view.state());
    }
}
