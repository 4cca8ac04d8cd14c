package fr.ess.cli.contract;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.ContractView;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Act;

/** An act just recorded, and the envelopes it touched. */
record ActAnswer(ContractView view, Act act, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text(
                "act.recorded",
                "act",
                act.source().cited(),
                "date",
                words.date(act.date()),
                "contract",
                view.contract().name()));
        act.says().forEach(said -> page.line(words.say(said), "  - ", "    "));
        page.line().table(EnvelopeTable.forPeople(view.state(), words));
    }

    @Override
    public Object json() {
        return object(
                "contract", view.contract().slug(),
                "date", act.date().toString(),
                "act", act.source().cited(),
                "says", act.says().stream().map(words::say).toList(),
                "envelopes", EnvelopeTable.json(view.state()));
    }

    @Override
    public Table csv() {
        return EnvelopeTable.forMachines(view.state());
    }
}
