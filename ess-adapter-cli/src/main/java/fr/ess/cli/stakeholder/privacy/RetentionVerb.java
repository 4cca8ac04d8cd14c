package fr.ess.cli.stakeholder.privacy;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.stakeholder.Retention;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.stakeholder.RetentionRun;
import fr.ess.domain.stakeholder.RetentionRun.Due;
import fr.ess.domain.stakeholder.privacy.RetentionSchedule;
import fr.ess.domain.stakeholder.privacy.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code ess gdpr retention}: what reaches its term; with {@code --run}, announces it and erases what was announced. */
public final class RetentionVerb implements Verb {

    private static final String SET = "--set";
    private static final Pattern DECISION = Pattern.compile("([a-z]+)=(\\d{1,4})");

    @Override
    public void declare(Syntax syntax) {
        syntax.flag("--run").options(SET, "DURATION");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Retention retention = session.use(Retention.class);
        given.list(SET).forEach(written -> decide(written, retention, session));
        boolean run = given.has("--run");
        RetentionRun done = run ? retention.run(session.actor()) : retention.preview();
        LocalDate today = LocalDate.now(session.surroundings().clock());
        session.print(new RetentionAnswer(done, retention.schedule(), today, run, session.words()));
        return ExitCode.DONE;
    }

    private static void decide(String written, Retention retention, Session session) {
        Matcher decision = DECISION.matcher(written);
        List<Term> terms = decision.matches()
                ? Arrays.stream(Term.values())
                        .filter(term -> word(term).equals(decision.group(1)) && term != Term.RECORD)
                        .toList()
                : List.of();
        if (terms.isEmpty()) {
            throw UsageException.refused(SET, written, session.words().text("expected.retention"));
        }
        retention.decide(terms.get(0), Integer.parseInt(decision.group(2)), session.actor());
    }

    private static String word(Term term) {
        return term.name().toLowerCase(Locale.ROOT);
    }

    private record RetentionAnswer(
            RetentionRun run, RetentionSchedule schedule, LocalDate today, boolean done, Words words)
            implements Answer {

        @Override
        public void show(Page page) {
            page.line(
                    words.text(done ? "gdpr.retention-done" : "gdpr.retention-foreseen", "date", words.date(run.on())));
            page.line(
                    words.text(
                            "gdpr.retention-counts",
                            "warned",
                            words.number(run.warned().size()),
                            "erased",
                            words.number(run.erased().size()),
                            "days",
                            words.number(schedule.warningDays())),
                    "  ",
                    "  ");
            run.warned().forEach(due -> page.line(said("gdpr.warned", due), "  ", "    "));
            run.erased().forEach(due -> page.line(said("gdpr.term-erased", due), "  ", "    "));
            page.line().line(words.text("gdpr.schedule"));
            Arrays.stream(Term.values())
                    .forEach(term -> schedule.monthsOn(term, today)
                            .ifPresent(months -> page.line(
                                    words.text(
                                            "gdpr.lasts",
                                            "term",
                                            words.text(term.key()),
                                            "months",
                                            words.number(months),
                                            "word",
                                            word(term)),
                                    "  ",
                                    "    ")));
        }

        private String said(String key, Due due) {
            return words.text(
                    key, "id", due.person(), "term", words.text(due.term().key()), "date", words.date(due.on()));
        }

        @Override
        public Object json() {
            return object(
                    "on", run.on().toString(),
                    "done", done,
                    "warning_days", schedule.warningDays(),
                    "warned", run.warned().stream().map(RetentionAnswer::json).toList(),
                    "erased", run.erased().stream().map(RetentionAnswer::json).toList());
        }

        private static Map<String, @Nullable Object> json(Due due) {
            return object(
                    "person", due.person().toString(),
                    "term", word(due.term()),
                    "due", due.on().toString());
        }

        @Override
        public Table csv() {
            Table table = Table.of("action", "person", "term", "due");
            run.warned().forEach(due -> table.row("warned", due.person(), word(due.term()), due.on()));
            run.erased().forEach(due -> table.row("erased", due.person(), word(due.term()), due.on()));
            return table;
        }
    }
}
