package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.KeepDecisions;
import fr.ess.application.funding.KeepDecisions.Verification;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.eligibility.Decision;
import fr.ess.domain.funding.eligibility.KeptDecision;
import fr.ess.domain.shared.MessageCode;
import java.util.List;

/** {@code ess scheme verify}: gives decisions again from what they hold, years later if need be. */
public final class VerifyVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("ID");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        KeepDecisions decisions = session.use(KeepDecisions.class);
        List<String> ids = given.arguments().isEmpty()
                ? decisions.list().stream().map(kept -> kept.id().toString()).toList()
                : given.arguments();
        List<Verification> verified = ids.stream().map(decisions::verify).toList();
        session.print(new VerificationsAnswer(verified, session.words()));
        return verified.stream().allMatch(Verification::holds) ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private record VerificationsAnswer(List<Verification> verified, Words words) implements Answer {

        @Override
        public void show(Page page) {
            page.line(words.count("decision", verified.size()));
            verified.forEach(one -> show(page, one));
        }

        private void show(Page page, Verification one) {
            KeptDecision kept = one.kept();
            Decision decision = kept.decision();
            page.line()
                    .line(words.text(
                            "decision.title",
                            "id",
                            kept.id(),
                            "title",
                            decision.scheme().presentation().title(),
                            "date",
                            words.date(decision.day()),
                            "outcome",
                            words.text(decision.outcome().key())));
            page.line(words.text(one.holds() ? "decision.holds" : "decision.does-not-hold"), "  ", "  ");
            if (!one.replay().isIntact()) {
                page.line(words.text("decision.altered"), "  ", "  ");
            }
            page.line(words.text("decision.digest", "digest", decision.digest()), "  ", "  ");
            page.line(words.text("decision.today", "outcome", words.text(today(one))), "  ", "  ");
        }

        private static String today(Verification one) {
            return one.today()
                    .map(verdict -> (MessageCode) verdict.outcome())
                    .map(MessageCode::key)
                    .orElse("scheme.not-judged");
        }

        @Override
        public Object json() {
            return verified.stream()
                    .map(one -> object(
                            "id", one.kept().id().toString(),
                            "scheme", one.kept().decision().scheme().code(),
                            "structure", one.kept().structure().map(Object::toString),
                            "day", one.kept().decision().day().toString(),
                            "outcome", one.kept().decision().outcome().word(),
                            "digest", one.kept().decision().digest(),
                            "intact", one.replay().isIntact(),
                            "same", one.replay().isSame(),
                            "today",
                                    one.today().map(verdict -> verdict.outcome().word())))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("id", "scheme", "day", "outcome", "digest", "intact", "same", "today");
            verified.forEach(one -> table.row(
                    one.kept().id(),
                    one.kept().decision().scheme().code(),
                    one.kept().decision().day(),
                    one.kept().decision().outcome().word(),
                    one.kept().decision().digest(),
                    one.replay().isIntact(),
                    one.replay().isSame(),
                    one.today().map(verdict -> verdict.outcome().word()).orElse("")));
            return table;
        }
    }
}
