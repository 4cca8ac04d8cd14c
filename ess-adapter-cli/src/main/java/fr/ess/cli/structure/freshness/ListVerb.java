package fr.ess.cli.structure.freshness;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.structure.freshness.StaleEntries;
import fr.ess.application.structure.freshness.StaleEntries.Stale;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import java.time.LocalDate;
import java.util.List;

/** {@code ess stale list}: the entries past their term, the longest first. */
public final class ListVerb implements Verb {

    private static final int MOST = 10_000;
    private static final int USUAL = 20;

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--limit", "N");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<Stale> stale = session.use(StaleEntries.class).listOn(session.asOf());
        session.print(new ListAnswer(stale, given.number("--limit", 1, MOST, USUAL), session.words()));
        return ExitCode.DONE;
    }

    private record ListAnswer(List<Stale> stale, int limit, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("stale", stale.size()));
            if (stale.isEmpty()) {
                return;
            }
            Table table = Table.of(
                    words.text("column.name"),
                    words.text("column.verified") + "!",
                    words.text("column.stated") + "!",
                    words.text("column.id") + "!");
            shown().forEach(entry -> table.row(
                    entry.name(),
                    entry.verifiedOn().map(LocalDate::toString).orElse("—"),
                    entry.statedOn(),
                    entry.structure()));
            page.line().table(table);
        }

        private List<Stale> shown() {
            return stale.stream().limit(limit).toList();
        }

        @Override
        public Object json() {
            return object(
                    "total",
                    stale.size(),
                    "entries",
                    shown().stream()
                            .map(entry -> object(
                                    "id", entry.structure().toString(),
                                    "name", entry.name(),
                                    "verified_on",
                                            entry.verifiedOn()
                                                    .map(LocalDate::toString)
                                                    .orElse(null),
                                    "stated_on", entry.statedOn().toString(),
                                    "last_fresh_day", entry.lastFreshDay().toString()))
                            .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "name", "verified_on", "stated_on", "last_fresh_day");
            shown().forEach(entry -> table.row(
                    entry.structure(),
                    entry.name(),
                    entry.verifiedOn().map(LocalDate::toString).orElse(""),
                    entry.statedOn(),
                    entry.lastFreshDay()));
            return table;
        }
    }
}
