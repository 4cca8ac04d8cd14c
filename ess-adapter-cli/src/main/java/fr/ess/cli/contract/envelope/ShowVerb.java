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
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.contract.EnvelopeState;
import fr.ess.domain.contract.Figures;
import fr.ess.domain.contract.FileReference;
import fr.ess.domain.shared.Euros;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code ess envelope show}: one envelope on a day, its files, and the text that gave it its amount. */
public final class ShowVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT").argument("ENVELOPE");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        ContractView view =
                session.use(KeepContracts.class).view(given.arguments().get(0), session.asOf());
        EnvelopeState envelope =
                view.state().get(new EnvelopeCode(given.arguments().get(1)));
        session.print(new EnvelopeAnswer(view, envelope, session.words()));
        return ExitCode.DONE;
    }

    private record EnvelopeAnswer(ContractView view, EnvelopeState state, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text(
                    "envelope.title",
                    "code",
                    state.envelope().code(),
                    "title",
                    state.envelope().title(),
                    "date",
                    words.date(view.state().day())));
            page.line(words.text("envelope.cell", "cell", state.cell()), "  ", "    ");
            state.envelope()
                    .parent()
                    .ifPresent(parent -> page.line(words.text("envelope.in", "parent", parent), "  ", "    "));
            page.line(words.text("envelope.source", "source", state.source().cited()), "  ", "    ");
            if (!state.source().text().isEmpty()) {
                page.line(words.text("act.text", "text", state.source().text()), "  ", "    ");
            }
            Table money = Table.of("", words.text("column.amount") + ">");
            amounts().forEach((key, amount) -> money.row(words.text("envelope." + key), words.money(amount)));
            page.line().table(money, "  ");
            Table files = Table.of(
                    words.text("column.dossier") + "!",
                    words.text("column.requested") + ">",
                    words.text("column.committed") + ">",
                    words.text("column.certified") + ">",
                    words.text("column.paid") + ">");
            files().forEach((file, figures) -> files.row(
                    file,
                    words.money(figures.requested()),
                    words.money(figures.committed()),
                    words.money(figures.certified()),
                    words.money(figures.paid())));
            if (!files.isEmpty()) {
                page.line().table(files, "  ");
            }
        }

        private Map<String, Euros> amounts() {
            Map<String, Euros> amounts = new LinkedHashMap<>();
            amounts.put("amount", state.envelope().amount());
            amounts.put("passed-on", state.passedOn());
            amounts.put("requested", state.own().requested());
            amounts.put("committed", state.own().committed());
            amounts.put("certified", state.own().certified());
            amounts.put("paid", state.own().paid());
            amounts.put("due", state.own().due());
            amounts.put("free", state.own().free());
            return amounts;
        }

        private Map<FileReference, Figures> files() {
            Map<FileReference, Figures> files = new LinkedHashMap<>();
            view.state()
                    .files()
                    .forEach((file, byEnvelope) -> Optional.ofNullable(
                                    byEnvelope.get(state.envelope().code()))
                            .ifPresent(figures -> files.put(file, figures)));
            return files;
        }

        @Override
        public Object json() {
            return object(
                    "contract", view.contract().slug(),
                    "date", view.state().day().toString(),
                    "envelope", EnvelopeTable.json(state),
                    "files",
                            files().entrySet().stream()
                                    .map(file -> object(
                                            "file", file.getKey().text(),
                                            "requested",
                                                    file.getValue().requested().plainText(),
                                            "committed",
                                                    file.getValue().committed().plainText(),
                                            "certified",
                                                    file.getValue().certified().plainText(),
                                            "paid", file.getValue().paid().plainText()))
                                    .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("file", "requested", "committed", "certified", "paid");
            files().forEach((file, figures) -> table.row(
                    file,
                    figures.requested().plainText(),
                    figures.committed().plainText(),
                    figures.certified().plainText(),
                    figures.paid().plainText()));
            return table;
        }
    }
}
