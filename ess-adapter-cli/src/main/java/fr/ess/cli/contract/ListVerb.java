package fr.ess.cli.contract;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.KeepContracts;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Listing;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import java.time.LocalDate;
import java.util.List;

/** {@code ess contract list}: the contracts that the mission keeps. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {}

    @Override
    public ExitCode run(Given given, Session session) {
        List<Contract> contracts = session.use(KeepContracts.class).list();
        Words words = session.words();
        LocalDate day = session.asOf();
        session.print(new Listing(
                words.count("contract", contracts.size()),
                () -> forPeople(contracts, day, words),
                () -> object(
                        "date",
                        day.toString(),
                        "contracts",
                        contracts.stream().map(one -> json(one, day)).toList()),
                () -> forMachines(contracts, day)));
        return ExitCode.DONE;
    }

    private static Table forPeople(List<Contract> contracts, LocalDate day, Words words) {
        Table table = Table.of(
                words.text("column.slug") + "!",
                words.text("column.name"),
                words.text("column.kind"),
                words.text("column.term"),
                words.text("column.acts") + ">",
                words.text("column.envelope") + ">",
                words.text("column.free") + ">");
        contracts.forEach(contract -> {
            ContractState state = contract.on(day);
            table.row(
                    contract.slug(),
                    contract.name() + (contract.example() ? words.text("example.mark") : ""),
                    words.text(contract.kind().key()),
                    words.range(state.term()),
                    state.acts().size(),
                    words.money(state.total().allotted()),
                    words.money(state.total().free()));
        });
        return table;
    }

    private static Object json(Contract contract, LocalDate day) {
        ContractState state = contract.on(day);
        return object(
                "id", contract.id().toString(),
                "slug", contract.slug(),
                "name", contract.name(),
                "example", contract.example(),
                "term", state.term().toString(),
                "acts", state.acts().size(),
                "allotted", state.total().allotted().plainText(),
                "free", state.total().free().plainText());
    }

    private static Table forMachines(List<Contract> contracts, LocalDate day) {
        Table table = Table.of("slug", "name", "example", "term", "acts", "allotted", "free");
        contracts.forEach(contract -> {
            ContractState state = contract.on(day);
            table.row(
                    contract.slug(),
                    contract.name(),
                    contract.example(),
                    state.term(),
                    state.acts().size(),
                    state.total().allotted().plainText(),
                    state.total().free().plainText());
        });
        return table;
    }
}
