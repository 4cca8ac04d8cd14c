package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.CheckScheme;
import fr.ess.cli.funding.SchemeArguments.Named;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Verb;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.eligibility.ExampleResult;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.shared.MessageCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** {@code ess scheme test}: tries the worked examples of schemes. */
public final class TestVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        syntax.arguments("SCHEMES");
    }

    @Override
    public ExitCode run(Given given, Session session) {
        List<Tried> tried = new ArrayList<>();
        for (Named named : SchemeArguments.of(given.arguments(), session)) {
            session.use(CheckScheme.class)
                    .examples(named.orThrow())
                    .forEach(result -> tried.add(new Tried(named.name(), result)));
        }
        session.print(new ExamplesAnswer(tried, session.words()));
        return tried.stream().allMatch(one -> one.result().isAsExpected()) ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private record Tried(String scheme, ExampleResult result) {

        String outcome() {
            return result.outcome().map(Outcome::word).orElse("");
        }
    }

    private record ExamplesAnswer(List<Tried> tried, Words words) implements Answer {

        @Override
        public void show(Page page) {
            long failed =
                    tried.stream().filter(one -> !one.result().isAsExpected()).count();
            page.line(words.text(
                    "scheme.tested",
                    "examples",
                    words.count("scheme-example", tried.size()),
                    "failed",
                    words.number(failed)));
            tried.forEach(one -> show(page, one));
        }

        private void show(Page page, Tried one) {
            ExampleResult result = one.result();
            page.line(
                    words.text(
                            result.isAsExpected() ? "scheme.example-holds" : "scheme.example-fails",
                            "scheme",
                            one.scheme(),
                            "title",
                            result.example().title()),
                    "  - ",
                    "    ");
            if (!result.isAsExpected()) {
                page.line(
                        words.text(
                                "scheme.example-difference",
                                "expected",
                                words.text(result.example().expected().key()),
                                "asked",
                                list(result.example().missing()),
                                "outcome",
                                words.text(
                                        result.outcome().map(MessageCode::key).orElse("scheme.not-judged")),
                                "missing",
                                list(result.missing())),
                        "    ",
                        "    ");
                if (!result.unreadable().isEmpty()) {
                    page.line(
                            words.text("scheme.example-unreadable", "facts", list(result.unreadable())),
                            "    ",
                            "    ");
                }
            }
        }

        private static String list(Collection<String> facts) {
            return facts.isEmpty() ? "—" : String.join(", ", facts);
        }

        @Override
        public Object json() {
            return tried.stream()
                    .map(one -> object(
                            "scheme", one.scheme(),
                            "example", one.result().example().title(),
                            "holds", one.result().isAsExpected(),
                            "expected", one.result().example().expected().word(),
                            "outcome", one.result().outcome().map(Outcome::word),
                            "expected_missing",
                                    List.copyOf(one.result().example().missing()),
                            "missing", List.copyOf(one.result().missing()),
                            "unreadable", one.result().unreadable()))
                    .toList();
        }

        @Override
        public Table csv() {
            Table table = Table.of("scheme", "example", "holds", "expected", "outcome");
            tried.forEach(one -> table.row(
                    one.scheme(),
                    one.result().example().title(),
                    one.result().isAsExpected(),
                    one.result().example().expected().word(),
                    one.outcome()));
            return table;
        }
    }
}
