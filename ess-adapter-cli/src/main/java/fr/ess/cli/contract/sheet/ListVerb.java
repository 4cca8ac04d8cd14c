package fr.ess.cli.contract.sheet;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.contract.KeepActionSheets;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Json;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.PlanTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ess sheet list}: the plan of actions of a contract on a day, with its totals. */
public final class ListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.argument("CONTRACT");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new PlanAnswer(
                session.use(KeepActionSheets.class).list(given.argument()), session.asOf(), session.words()));
        return ExitCode.DONE;
    }

    private record PlanAnswer(List<ActionSheet> sheets, LocalDate day, Words words) implements Answer {

        @Override
        public void show(Page page) {
            PlanTotals totals = PlanTotals.of(sheets, day);
            page.line(words.text(
                    "sheet.totals",
                    "sheets",
                    words.count("sheet", totals.sheets()),
                    "date",
                    words.date(day),
                    "done",
                    totals.done(),
                    "late",
                    totals.late(),
                    "budget",
                    words.money(totals.budget()),
                    "own",
                    words.money(totals.ownFunds())));
            if (!sheets.isEmpty()) {
                Table table = Table.of(
                        words.text("column.number") + "!",
                        words.text("column.action"),
                        words.text("column.measures"),
                        words.text("column.pilot"),
                        words.text("column.progress") + ">",
                        words.text("column.timeliness"),
                        words.text("column.budget") + ">");
                sheets.forEach(sheet -> table.row(
                        sheet.number(),
                        sheet.title(),
                        sheet.measures().stream().map(NodeCode::text).collect(Collectors.joining(", ")),
                        sheet.pilot().name(),
                        words.text("percent", "n", sheet.progressOn(day)),
                        words.text(sheet.timelinessOn(day).key()),
                        words.money(sheet.budget())));
                page.line().table(table);
            }
            if (!totals.byFunder().isEmpty()) {
                page.line().line(words.text("sheet.funders"));
                Table funders = Table.of(words.text("column.funder"), words.text("column.amount") + ">");
                totals.byFunder().forEach((funder, amount) -> funders.row(funder.name(), words.money(amount)));
                page.table(funders, "  ");
            }
        }

        @Override
        public Object json() {
            PlanTotals totals = PlanTotals.of(sheets, day);
            return object(
                    "date", day.toString(),
                    "sheets",
                            sheets.stream()
                                    .map(sheet -> SheetAnswer.summary(sheet, day))
                                    .toList(),
                    "count", totals.sheets(),
                    "late", totals.late(),
                    "done", totals.done(),
                    "budget", totals.budget().plainText(),
                    "own_funds", totals.ownFunds().plainText());
        }

        @Override
        public Table csv() {
            Table table = Table.of(
                    "number",
                    "title",
                    "measures",
                    "pilot",
                    "progress",
                    "timeliness",
                    "days_late",
                    "budget",
                    "own_funds");
            sheets.forEach(sheet -> table.row(
                    sheet.number(),
                    sheet.title(),
                    sheet.measures().stream().map(NodeCode::text).collect(Collectors.joining("|")),
                    sheet.pilot().name(),
                    sheet.progressOn(day),
                    Json.word(sheet.timelinessOn(day)),
                    sheet.daysLateOn(day),
                    sheet.budget().plainText(),
                    sheet.ownFunds().plainText()));
            return table;
        }
    }
}
