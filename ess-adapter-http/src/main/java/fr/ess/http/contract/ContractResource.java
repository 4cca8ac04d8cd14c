package fr.ess.http.contract;

import fr.ess.application.contract.ContractView;
import fr.ess.application.contract.ContractView.AxisMoney;
import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.charter.Node;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.BudgetYear;
import fr.ess.domain.contract.Cell;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.contract.EnvelopeState;
import fr.ess.domain.contract.Figures;
import fr.ess.domain.contract.Signatory;
import fr.ess.http.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A contract on a day, as JSON. Amounts are texts with two decimals, exact to the cent. */
record ContractResource(
        String slug,
        String name,
        String kind,
        String charter,
        boolean example,
        LocalDate asOf,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        FiguresResource total,
        List<SignatoryResource> signatories,
        List<EnvelopeResource> envelopes,
        List<AxisResource> axes,
        List<CellResource> cells,
        List<ActResource> acts) {

    /** The contracts, as JSON. */
    record ContractList(LocalDate asOf, List<Item> contracts) {}

    record Item(String slug, String name, String kind, boolean example, int acts, FiguresResource total, String url) {}

    record FiguresResource(
            String allotted, String requested, String committed, String certified, String paid, String free) {}

    record SignatoryResource(
            String party,
            @Nullable String body,
            @Nullable String number,
            @Nullable LocalDate date) {}

    record EnvelopeResource(
            String code,
            String title,
            String funder,
            @Nullable String year,
            @Nullable String node,
            @Nullable String parent,
            String amount,
            String passedOn,
            FiguresResource own,
            String source,
            String text) {}

    record AxisResource(@Nullable String code, @Nullable String title, FiguresResource figures) {}

    record CellResource(@Nullable String node, @Nullable String year, String funder, FiguresResource figures) {}

    record ActResource(LocalDate date, String document, String article, String text, List<String> says) {}

    static Item item(Contract contract, LocalDate day) {
        ContractState state = contract.on(day);
        return new Item(
                contract.slug(),
                contract.name(),
                word(contract.kind()),
                contract.example(),
                state.acts().size(),
                figures(state.total()),
                "/api/v1/contracts/" + contract.slug());
    }

    static ContractResource of(ContractView view, Texts texts) {
        Contract contract = view.contract();
        ContractState state = view.state();
        return new ContractResource(
                contract.slug(),
                contract.name(),
                word(contract.kind()),
                view.charter().slug(),
                contract.example(),
                state.day(),
                state.term().start().orElse(null),
                state.term().end().orElse(null),
                figures(state.total()),
                state.signatories().stream().map(ContractResource::signatory).toList(),
                state.envelopes().values().stream()
                        .map(ContractResource::envelope)
                        .toList(),
                view.axes().stream().map(ContractResource::axis).toList(),
                state.cells().entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue()))
                        .toList(),
                state.acts().stream().map(act -> act(act, texts)).toList());
    }

    private static FiguresResource figures(Figures figures) {
        return new FiguresResource(
                figures.allotted().plainText(),
                figures.requested().plainText(),
                figures.committed().plainText(),
                figures.certified().plainText(),
                figures.paid().plainText(),
                figures.free().plainText());
    }

    private static SignatoryResource signatory(Signatory signatory) {
        return new SignatoryResource(
                signatory.party().name(),
                signatory.deliberation().map(Deliberation::body).orElse(null),
                signatory.deliberation().map(Deliberation::number).orElse(null),
                signatory.deliberation().map(Deliberation::date).orElse(null));
    }

    private static EnvelopeResource envelope(EnvelopeState state) {
        return new EnvelopeResource(
                state.envelope().code().text(),
                state.envelope().title(),
                state.envelope().funder().name(),
                state.cell().year().map(BudgetYear::toString).orElse(null),
                state.cell().node().map(NodeCode::text).orElse(null),
                state.envelope().parent().map(EnvelopeCode::text).orElse(null),
                state.envelope().amount().plainText(),
                state.passedOn().plainText(),
                figures(state.own()),
                state.source().cited(),
                state.source().text());
    }

    private static AxisResource axis(AxisMoney money) {
        return new AxisResource(
                money.axis().map(axis -> axis.code().text()).orElse(null),
                money.axis().map(Node::title).orElse(null),
                figures(money.figures()));
    }

    private static CellResource cell(Cell cell, Figures figures) {
        return new CellResource(
                cell.node().map(NodeCode::text).orElse(null),
                cell.year().map(BudgetYear::toString).orElse(null),
                cell.funder().name(),
                figures(figures));
    }

    private static ActResource act(Act act, Texts texts) {
        return new ActResource(
                act.date(),
                act.source().document(),
                act.source().article(),
                act.source().text(),
                act.says().stream().map(texts::say).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
