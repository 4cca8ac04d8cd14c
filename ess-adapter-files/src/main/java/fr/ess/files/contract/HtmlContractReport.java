package fr.ess.files.contract;

import fr.ess.application.contract.AxisChart;
import fr.ess.application.contract.ContractReport;
import fr.ess.application.contract.ContractView;
import fr.ess.application.contract.ContractView.AxisMoney;
import fr.ess.application.shared.Messages;
import fr.ess.domain.charter.Deliberation;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Vote;
import fr.ess.domain.contract.Act;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.BudgetYear;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.Figures;
import fr.ess.domain.contract.Signatory;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The state of a contract as one page of HTML that needs nothing else, made to be read aloud and printed. */
public final class HtmlContractReport implements ContractReport {

    @Inject
    public HtmlContractReport() {}

    @Override
    public void write(ContractView view, List<ActionSheet> plan, Messages messages, OutputStream out) {
        try {
            out.write(new Sheets(view, plan, messages).page().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new EssException(ErrorCode.OUTPUT_FAILED).causedBy(e);
        }
    }

    /** One page in the making. */
    private static final class Sheets {

        private static final int BAR = 26;
        private static final int STEP = 62;
        private static final int MARGIN = 24;

        private final ContractView view;
        private final ContractState state;
        private final List<ActionSheet> plan;
        private final Messages messages;
        private final Html html = new Html();

        Sheets(ContractView view, List<ActionSheet> plan, Messages messages) {
            this.view = view;
            this.state = view.state();
            this.plan = plan;
            this.messages = messages;
        }

        String page() {
            String name = view.contract().name();
            html.raw("<!DOCTYPE html>\n<html lang=\""
                            + messages.language().locale().getLanguage() + "\">\n<head>\n")
                    .raw("<meta charset=\"utf-8\">\n")
                    .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                    .element("title", name + " – " + messages.day(state.day()))
                    .raw("<style>\n" + styles() + "</style>\n</head>\n<body>\n<main>\n")
                    .element("h1", name)
                    .element("p class=\"day\"", text("report.as-of", "date", messages.day(state.day())));
            if (view.contract().example()) {
                html.element("p class=\"mark\"", text("report.example"));
            }
            html.element(
                    "p",
                    text(
                            "report.charter",
                            "kind",
                            messages.text(view.contract().kind().key()),
                            "charter",
                            view.charter().name()));
            if (state.acts().isEmpty()) {
                html.element("p", text("report.no-act"));
            } else {
                chart();
                envelopes();
                cells();
                plan();
                signatories();
                acts();
            }
            return html.raw("</main>\n</body>\n</html>\n").text();
        }

        private void chart() {
            AxisChart chart = AxisChart.of(view);
            int height = MARGIN + chart.bars().size() * STEP;
            html.element("h2", text("report.axes"))
                    .raw("<figure>\n<svg viewBox=\"0 0 " + AxisChart.LONGEST + " " + height
                            + "\" role=\"img\" aria-labelledby=\"chart-title chart-says\""
                            + " xmlns=\"http://www.w3.org/2000/svg\">\n")
                    .element("title id=\"chart-title\"", text("report.axes"))
                    .element("desc id=\"chart-says\"", text("report.chart"));
            int y = MARGIN;
            for (AxisChart.Bar bar : chart.bars()) {
                html.element(
                                "text x=\"0\" y=\"" + (y - 7) + "\"",
                                label(bar.money()) + ", "
                                        + money(bar.money().figures().allotted()))
                        .raw(rect(0, y, bar.paid(), "paid"))
                        .raw(rect(bar.paid(), y, bar.due(), "due"))
                        .raw(rect(bar.paid() + bar.due(), y, bar.free(), "free"));
                y += STEP;
            }
            html.raw("</svg>\n<figcaption>");
            for (String part : List.of("paid", "due", "free")) {
                html.raw("<span class=\"key " + part + "\"></span>").raw(Html.escaped(text("report." + part)) + " ");
            }
            html.raw("</figcaption>\n</figure>\n")
                    .table(
                            text("report.axes"),
                            text("report.axis"),
                            ">" + text("report.envelope"),
                            ">" + text("report.committed"),
                            ">" + text("report.paid"),
                            ">" + text("report.free"));
            view.axes()
                    .forEach(axis -> html.row(List.of(
                            label(axis),
                            number(axis.figures().allotted()),
                            number(axis.figures().committed()),
                            number(axis.figures().paid()),
                            number(axis.figures().free()))));
            Figures total = state.total();
            html.row(List.of(
                            text("report.total"),
                            number(total.allotted()),
                            number(total.committed()),
                            number(total.paid()),
                            number(total.free())))
                    .endTable();
        }

        private static String rect(int x, int y, int width, String part) {
            return "<rect class=\"" + part + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\""
                    + BAR + "\"/>\n";
        }

        private String label(AxisMoney money) {
            return money.axis().map(axis -> axis.code() + ", " + axis.title()).orElseGet(() -> text("report.no-axis"));
        }

        private void envelopes() {
            html.element("h2", text("report.envelopes"))
                    .table(
                            text("report.envelopes"),
                            text("report.envelope"),
                            text("report.funder"),
                            text("report.within"),
                            ">" + text("report.amount"),
                            ">" + text("report.passed-on"),
                            ">" + text("report.committed"),
                            ">" + text("report.free"),
                            text("report.source"));
            state.envelopes()
                    .values()
                    .forEach(envelope -> html.row(List.of(
                            envelope.envelope().code() + ", "
                                    + envelope.envelope().title(),
                            envelope.envelope().funder().name(),
                            envelope.envelope().parent().map(Object::toString).orElse("–"),
                            number(envelope.envelope().amount()),
                            number(envelope.passedOn()),
                            number(envelope.own().committed()),
                            number(envelope.own().free()),
                            envelope.source().cited())));
            html.endTable();
        }

        private void cells() {
            html.element("h2", text("report.cells"))
                    .table(
                            text("report.cells"),
                            text("report.measure"),
                            text("report.year"),
                            text("report.funder"),
                            ">" + text("report.requested"),
                            ">" + text("report.committed"),
                            ">" + text("report.certified"),
                            ">" + text("report.paid"),
                            ">" + text("report.free"));
            state.cells()
                    .forEach((cell, figures) -> html.row(List.of(
                            cell.node().map(this::named).orElseGet(() -> text("report.all")),
                            cell.year().map(BudgetYear::toString).orElseGet(() -> text("report.whole-term")),
                            cell.funder().name(),
                            number(figures.requested()),
                            number(figures.committed()),
                            number(figures.certified()),
                            number(figures.paid()),
                            number(figures.free()))));
            Figures total = state.total();
            html.row(List.of(
                            text("report.total"),
                            "",
                            "",
                            number(total.requested()),
                            number(total.committed()),
                            number(total.certified()),
                            number(total.paid()),
                            number(total.free())))
                    .endTable();
        }

        private String named(NodeCode code) {
            return view.titleOf(code).map(title -> code + ", " + title).orElse(code.text());
        }

        private void plan() {
            if (plan.isEmpty()) {
                return;
            }
            html.element("h2", text("report.plan"))
                    .table(
                            text("report.plan"),
                            text("report.action"),
                            text("report.measure"),
                            text("report.pilot"),
                            ">" + text("report.progress"),
                            text("report.timeliness"),
                            ">" + text("report.budget"),
                            ">" + text("report.own-funds"));
            plan.forEach(sheet -> html.row(List.of(
                    sheet.number() + ", " + sheet.title(),
                    sheet.measures().stream().map(NodeCode::text).collect(Collectors.joining(", ")),
                    sheet.pilot().name(),
                    ">" + text("report.percent", "n", sheet.progressOn(state.day())),
                    messages.text(sheet.timelinessOn(state.day()).key()),
                    number(sheet.budget()),
                    number(sheet.ownFunds()))));
            html.endTable();
        }

        private void signatories() {
            html.element("h2", text("report.signatories"))
                    .table(text("report.signatories"), text("report.signatory"), text("report.deliberation"));
            state.signatories()
                    .forEach(signatory -> html.row(List.of(signatory.party().name(), decision(signatory))));
            html.endTable();
        }

        private String decision(Signatory signatory) {
            return signatory.deliberation().map(this::decision).orElse("–");
        }

        private String decision(Deliberation deliberation) {
            Vote vote = deliberation.vote();
            return text(
                    "report.decision",
                    "body",
                    deliberation.body(),
                    "number",
                    deliberation.number(),
                    "date",
                    messages.day(deliberation.date()),
                    "unanimity",
                    messages.text(vote.unanimity().key()));
        }

        private void acts() {
            html.element("h2", text("report.acts")).raw("<ol class=\"acts\">\n");
            for (Act act : state.acts()) {
                html.raw("<li>")
                        .element(
                                "strong",
                                messages.day(act.date()) + ", " + act.source().cited())
                        .element("p", act.says().stream().map(messages::say).collect(Collectors.joining(" ")));
                if (!act.source().text().isEmpty()) {
                    html.element("blockquote", act.source().text());
                }
                html.raw("</li>\n");
            }
            html.raw("</ol>\n");
        }

        private String number(Euros amount) {
            return ">" + money(amount);
        }

        private String money(Euros amount) {
            return messages.money(amount);
        }

        private String text(String key, Object... facts) {
            return messages.text(key, facts);
        }

        private static String styles() {
            try (InputStream content =
                    Objects.requireNonNull(HtmlContractReport.class.getResourceAsStream("report.css"), "report.css")) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
