package fr.ess.cli.contract.sheet;

import static fr.ess.cli.shared.Json.object;
import static fr.ess.cli.shared.Json.word;

import fr.ess.application.shared.Language;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.Indicator;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import fr.ess.domain.charter.Quantity;
import fr.ess.domain.contract.ActionSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An action sheet on a day. */
record SheetAnswer(ActionSheet sheet, LocalDate day, Words words) implements Answer {

    @Override
    public void show(Page page) {
        page.line(words.text("sheet.title", "number", sheet.number(), "title", sheet.title(), "date", words.date(day)));
        String late = words.text(sheet.timelinessOn(day).key());
        long days = sheet.daysLateOn(day);
        page.line(
                words.text("sheet.progress", "n", sheet.progressOn(day), "late", late)
                        + (days > 0 ? " " + words.text("sheet.since", "days", words.count("day", days)) : ""),
                "  ",
                "    ");
        line(page, "sheet.measures", sheet.measures().stream().map(NodeCode::text));
        line(page, "sheet.pilot", Stream.of(sheet.pilot().name()));
        line(page, "sheet.referent", sheet.referent().map(Object::toString).stream());
        line(page, "sheet.contact", sheet.contact().map(Object::toString).stream());
        line(page, "sheet.partners", sheet.partners().stream().map(Party::name));
        line(page, "sheet.calendar", sheet.calendar().map(words::range).stream());
        Table budget = Table.of(words.text("column.funder"), words.text("column.amount") + ">");
        sheet.funding().forEach(line -> budget.row(line.funder().name(), words.money(line.amount())));
        budget.row(words.text("sheet.own-funds"), words.money(sheet.ownFunds()));
        budget.row(words.text("sheet.budget"), words.money(sheet.budget()));
        page.line().table(budget, "  ");
        if (!sheet.milestones().isEmpty()) {
            page.line().line(words.text("sheet.milestones"));
            sheet.milestones().forEach(milestone -> page.line(milestone(milestone), "  - ", "    "));
        }
        if (!sheet.progress().isEmpty()) {
            page.line().line(words.text("sheet.reports"));
            sheet.progress()
                    .forEach(report -> page.line(
                            words.date(report.date()) + ", " + words.text("percent", "n", report.percent())
                                    + (report.note().isEmpty() ? "" : ", " + report.note()),
                            "  - ",
                            "    "));
        }
        indicators(page);
    }

    private void line(Page page, String key, Stream<String> values) {
        String joined = values.collect(Collectors.joining(", "));
        if (!joined.isEmpty()) {
            page.line(words.text(key, "value", joined), "  ", "    ");
        }
    }

    private String milestone(ActionSheet.Milestone milestone) {
        return milestone
                .done()
                .filter(done -> !done.isAfter(day))
                .map(done -> words.text("milestone.done", "title", milestone.title(), "date", words.date(done)))
                .orElseGet(() ->
                        words.text("milestone.due", "title", milestone.title(), "date", words.date(milestone.due())));
    }

    private void indicators(Page page) {
        sheet.indicators().forEach(indicator -> {
            page.line()
                    .line(words.text(
                            "indicator.title",
                            "code",
                            indicator.code(),
                            "name",
                            indicator.name(),
                            "unit",
                            indicator.unit(),
                            "source",
                            indicator.source()));
            List<Indicator.Reading> readings = indicator.readings();
            readings.forEach(reading -> page.line(
                    words.range(reading.period()) + ", " + reading.perimeter()
                            + words.text("indicator.value", "value", value(reading.value())),
                    "  - ",
                    "    "));
            if (readings.size() > 1) {
                comparison(page, readings.get(0), readings.get(readings.size() - 1));
            }
        });
    }

    private void comparison(Page page, Indicator.Reading first, Indicator.Reading last) {
        Indicator.Comparison comparison = Indicator.compare(first, last);
        page.line(
                words.text("indicator.difference", "value", value(comparison.difference()))
                        + comparison.unlike().stream()
                                .map(part -> " " + words.text("indicator.unlike-" + word(part)))
                                .collect(Collectors.joining()),
                "  ",
                "    ");
    }

    private String value(Quantity quantity) {
        return words.language() == Language.FR ? quantity.plainText().replace('.', ',') : quantity.plainText();
    }

    static Object summary(ActionSheet sheet, LocalDate day) {
        return object(
                "number", sheet.number(),
                "title", sheet.title(),
                "measures", sheet.measures().stream().map(NodeCode::text).toList(),
                "pilot", sheet.pilot().name(),
                "progress", sheet.progressOn(day),
                "timeliness", word(sheet.timelinessOn(day)),
                "days_late", sheet.daysLateOn(day),
                "budget", sheet.budget().plainText(),
                "own_funds", sheet.ownFunds().plainText());
    }

    @Override
    public Object json() {
        return object("date", day.toString(), "sheet", summary(sheet, day));
    }

    @Override
    public Table csv() {
        Table table = Table.of("funder", "amount");
        sheet.funding()
                .forEach(line -> table.row(line.funder().name(), line.amount().plainText()));
        return table.row("", sheet.ownFunds().plainText());
    }
}
