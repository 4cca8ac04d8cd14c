package fr.ess.cli.operation;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.operation.VerifyJournal;
import fr.ess.application.operation.VerifyJournal.Broken;
import fr.ess.application.operation.VerifyJournal.Verified;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;

/** {@code ess journal verify}: proves that nobody altered what was done, or says which line was. */
public final class VerifyVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.option("--digest", "DIGEST");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        Verified verified =
                session.use(VerifyJournal.class).run(given.find("--digest").orElse(""));
        session.print(new VerifiedAnswer(verified, session.words()));
        return verified.isWhole() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private record VerifiedAnswer(Verified verified, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.text(
                    verified.isWhole() ? "journal.whole" : "journal.broken",
                    "lines",
                    words.count("line", verified.lines())));
            verified.broken().forEach(found -> page.line(said(found), "  - ", "    "));
            if (!verified.last().isEmpty()) {
                page.line(words.text("journal.last", "digest", verified.last()), "  ", "  ");
            }
            if (verified.erased() > 0) {
                page.line(words.text("journal.erased", "n", words.number(verified.erased())), "  ", "  ");
            }
            if (verified.before() > 0) {
                page.line(words.text("journal.before", "n", words.number(verified.before())), "  ", "  ");
            }
        }

        private String said(Broken found) {
            return words.text(
                    "journal.line",
                    "line",
                    words.number(found.sequence()),
                    "operation",
                    found.operation(),
                    "fault",
                    words.text(found.fault().key()));
        }

        @Override
        public Object json() {
            return object(
                    "whole", verified.isWhole(),
                    "lines", verified.lines(),
                    "last", verified.last(),
                    "erased", verified.erased(),
                    "before", verified.before(),
                    "broken",
                            verified.broken().stream()
                                    .map(found -> object(
                                            "line", found.sequence(),
                                            "operation", found.operation(),
                                            "fault", found.fault().key()))
                                    .toList());
        }

        @Override
        public Table csv() {
            Table table = Table.of("line", "operation", "fault");
            verified.broken()
                    .forEach(found -> table.row(
                            found.sequence(), found.operation(), found.fault().key()));
            return table;
        }
    }
}
