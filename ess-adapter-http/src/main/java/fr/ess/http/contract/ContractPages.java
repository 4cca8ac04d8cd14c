package fr.ess.http.contract;

import fr.ess.application.contract.AxisChart;
import fr.ess.application.contract.ContractView;
import fr.ess.application.contract.KeepActionSheets;
import fr.ess.application.contract.KeepContracts;
import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.EnvelopeCode;
import fr.ess.domain.contract.EnvelopeState;
import fr.ess.domain.contract.Figures;
import fr.ess.domain.shared.DateRange;
import fr.ess.http.contract.ContractPage.Action;
import fr.ess.http.contract.ContractPage.Bar;
import fr.ess.http.contract.ContractPage.Envelope;
import fr.ess.http.contract.ContractPage.Event;
import fr.ess.http.contract.ContractPage.Money;
import fr.ess.http.contract.ContractPage.Other;
import fr.ess.http.contract.ContractPage.Signatory;
import fr.ess.http.shared.Address;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The page about the contract: its envelopes on a day, what they pay for, the acts that made them so. */
public final class ContractPages implements Routes {

    private static final String PATH = "/contrat";
    private static final String CONTRACT = "contract";

    private final KeepContracts contracts;
    private final KeepActionSheets sheets;
    private final Pages pages;
    private final Clock clock;

    @Inject
    public ContractPages(KeepContracts contracts, KeepActionSheets sheets, Pages pages, Clock clock) {
        this.contracts = contracts;
        this.sheets = sheets;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.page(PATH, Set.of(Exchange.AS_OF, CONTRACT, Exchange.LANG), this::show));
    }

    private void show(Exchange exchange) {
        LocalDate day = exchange.asOf(LocalDate.now(clock));
        List<Contract> all = contracts.list();
        Optional<String> shown = exchange.parameters()
                .find(CONTRACT)
                .or(() -> all.stream()
                        .min(Comparator.comparing(Contract::example))
                        .map(Contract::slug));
        exchange.page(shown.map(slug -> {
                    ContractPage page = page(contracts.view(slug, day), sheets.list(slug), all, exchange.texts());
                    return pages.render("contract/show.jte", page.name(), exchange, page);
                })
                .orElseGet(() -> {
                    String title = exchange.texts().of("contract.heading");
                    return pages.render("contract/none.jte", title, exchange, title);
                }));
    }

    private static ContractPage page(ContractView view, List<ActionSheet> plan, List<Contract> all, Texts texts) {
        Contract contract = view.contract();
        ContractState state = view.state();
        return new ContractPage(
                contract.name(),
                contract.slug(),
                contract.example(),
                state.day().toString(),
                texts.of(
                        "contract.summary",
                        "date",
                        texts.date(state.day()),
                        "kind",
                        texts.of(contract.kind()),
                        "term",
                        term(state.term(), texts)),
                view.charter().name(),
                Address.of("/charte").with("charter", view.charter().slug()).toString(),
                !state.acts().isEmpty(),
                AxisChart.of(view).bars().stream().map(bar -> bar(bar, texts)).toList(),
                money(state.total(), texts),
                state.envelopes().values().stream()
                        .map(envelope -> envelope(envelope, texts))
                        .toList(),
                state.signatories().stream()
                        .map(signatory -> new Signatory(
                                signatory.party().name(),
                                signatory
                                        .deliberation()
                                        .map(one -> text(one, texts))
                                        .orElse("–")))
                        .toList(),
                state.acts().stream().map(act -> event(act, texts)).toList(),
                plan.stream().map(sheet -> action(sheet, state.day(), texts)).toList(),
                all.stream()
                        .filter(other -> !other.id().equals(contract.id()))
                        .map(other -> new Other(
                                other.example() ? texts.of("charter.example-of", "name", other.name()) : other.name(),
                                Address.of(PATH).with(CONTRACT, other.slug()).toString()))
                        .toList(),
                "/api/v1/contracts/" + contract.slug() + "?as_of=" + state.day());
    }

    private static String term(DateRange term, Texts texts) {
        if (term.start().isEmpty() || term.end().isEmpty()) {
            return texts.of("contract.term-unknown");
        }
        return texts.of("contract.term", "from", texts.date(term.first()), "to", texts.date(term.last()));
    }

    private static Bar bar(AxisChart.Bar bar, Texts texts) {
        return new Bar(
                bar.money()
                        .axis()
                        .map(axis -> axis.code() + ", " + axis.title())
                        .orElseGet(() -> texts.of("contract.no-axis")),
                money(bar.money().figures(), texts),
                bar.paid(),
                bar.due(),
                bar.free());
    }

    private static Money money(Figures figures, Texts texts) {
        return new Money(
                texts.money(figures.allotted()),
                texts.money(figures.committed()),
                texts.money(figures.paid()),
                texts.money(figures.free()));
    }

    private static Envelope envelope(EnvelopeState state, Texts texts) {
        return new Envelope(
                state.envelope().code().text(),
                state.envelope().title(),
                state.envelope().funder().name(),
                state.envelope().parent().map(EnvelopeCode::text).orElse("–"),
                texts.money(state.envelope().amount()),
                money(state.own(), texts),
                state.source().cited());
    }

    private static String text(Deliberation deliberation, Texts texts) {
        return texts.of(
                "charter.deliberation-of",
                "body",
                deliberation.body(),
                "number",
                deliberation.number(),
                "date",
                texts.date(deliberation.date()));
    }

    private static Event event(Act act, Texts texts) {
        return new Event(
                texts.date(act.date()),
                act.source().cited(),
                act.says().stream().map(texts::say).collect(Collectors.joining(" ")),
                act.source().text());
    }

    private static Action action(ActionSheet sheet, LocalDate day, Texts texts) {
        return new Action(
                sheet.number(),
                sheet.title(),
                sheet.pilot().name(),
                sheet.progressOn(day),
                texts.of(sheet.timelinessOn(day)),
                texts.money(sheet.budget()));
    }
}
