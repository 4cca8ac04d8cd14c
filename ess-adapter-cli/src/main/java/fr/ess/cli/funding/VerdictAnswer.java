package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.eligibility.AidAmount;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.ClauseFinding.FactRead;
import fr.ess.domain.funding.eligibility.KeptDecision;
import fr.ess.domain.funding.eligibility.NearMiss;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of one scheme, clause by clause. */
final class VerdictAnswer implements Answer {

    private final Assessment assessment;
    private final Optional<String> applicant;
    private final Optional<KeptDecision> kept;
    private final Words words;
    private final FundingWords funding;

    /** With the name of the structure that it is about, if any, and the decision that keeps it, if one does. */
    VerdictAnswer(Assessment assessment, Optional<String> applicant, Optional<KeptDecision> kept, Words words) {
        this.assessment = assessment;
        this.applicant = applicant;
        this.kept = kept;
        this.words = words;
        this.funding = new FundingWords(words);
    }

    private LocalDate day() {
        return assessment.verdict().scheme().day();
    }

    @Override
    public void show(Page page) {
        Verdict verdict = assessment.verdict();
        page.line(words.text(
                "scheme.verdict",
                "title",
                funding.texts().title(assessment.scheme()),
                "date",
                words.date(day()),
                "outcome",
                words.text(verdict.outcome().key())));
        applicant.ifPresent(name -> page.line(words.text("scheme.applicant", "name", name)));
        if (assessment.scheme().presentation().isExample()) {
            page.line(words.text("scheme.example"));
        }
        page.line();
        verdict.clauses().forEach(clause -> clause(page, clause));
        questions(page, verdict);
        amount(page);
        if (!assessment.nearMisses().isEmpty()) {
            page.line().line(words.text("scheme.near-misses"));
            assessment.nearMisses().forEach(miss -> nearMiss(page, miss));
        }
        kept.ifPresent(decision -> page.line()
                .line(words.text(
                        "scheme.kept",
                        "id",
                        decision.id(),
                        "digest",
                        decision.decision().digest())));
    }

    private void clause(Page page, ClauseFinding clause) {
        page.line(
                words.text(
                        "scheme.clause",
                        "standing",
                        words.text(clause.standing().key()),
                        "sentence",
                        funding.texts().clause(clause)),
                "  - ",
                "    ");
        for (FactRead<?> read : clause.facts()) {
            page.line(funding.read(read), "    ", "      ");
        }
        String basis = FundingWords.basis(clause);
        if (!basis.isEmpty()) {
            page.line(words.text("explain.basis", "text", basis), "    ", "      ");
        }
    }

    private void questions(Page page, Verdict verdict) {
        if (!verdict.questions().isEmpty()) {
            page.line().line(words.text("scheme.questions"));
            verdict.questions().forEach(fact -> page.line(funding.question(fact), "  - ", "    "));
        }
    }

    private void amount(Page page) {
        AidAmount amount = assessment.amount();
        amount.amount()
                .ifPresent(euros -> page.line()
                        .line(words.text(
                                "scheme.amount", "amount", funding.texts().money(euros))));
        amount.steps().forEach(step -> page.line(step(step), "  - ", "    "));
        if (!amount.missing().isEmpty()) {
            page.line()
                    .line(words.text(
                            "scheme.amount-missing",
                            "facts",
                            String.join(
                                    ", ",
                                    amount.missing().stream()
                                            .map(funding::label)
                                            .toList())));
        }
    }

    private String step(AidAmount.Step step) {
        String rule = step.rule().isEmpty() ? "" : " (" + step.rule() + ")";
        return words.text(
                "scheme.step",
                "label",
                words.text(step.kind().key()) + rule,
                "limit",
                funding.texts().money(step.limit()),
                "result",
                funding.texts().money(step.result()));
    }

    private void nearMiss(Page page, NearMiss miss) {
        String changes = String.join(
                words.text("scheme.and"),
                miss.changes().stream().map(funding::change).toList());
        page.line(
                words.text(
                        miss.isOutOfReach() ? "scheme.near-miss-out" : "scheme.near-miss",
                        "changes",
                        changes,
                        "outcome",
                        words.text(miss.outcome().key())),
                "  - ",
                "    ");
    }

    @Override
    public Object json() {
        Map<String, @Nullable Object> json = json(assessment, funding);
        kept.ifPresent(decision -> json.put("decision", decision.id().toString()));
        return json;
    }

    static Map<String, @Nullable Object> json(Assessment assessment, FundingWords funding) {
        Verdict verdict = assessment.verdict();
        return object(
                "scheme", assessment.scheme().code(),
                "title", funding.texts().title(assessment.scheme()),
                "as_of", verdict.scheme().day().toString(),
                "rank", assessment.rank().word(),
                "outcome", verdict.outcome().word(),
                "clauses", verdict.clauses().stream().map(funding::json).toList(),
                "questions",
                        verdict.questions().stream()
                                .map(fact -> funding.json(fact))
                                .toList(),
                "amount", json(assessment.amount()),
                "near_misses",
                        assessment.nearMisses().stream().map(funding::json).toList());
    }

    private static Map<String, @Nullable Object> json(AidAmount amount) {
        return object(
                "amount", amount.amount().map(Euros::plainText),
                "missing", amount.missing().stream().map(Fact::name).toList(),
                "steps",
                        amount.steps().stream()
                                .map(step -> object(
                                        "step", FundingWords.word(step.kind()),
                                        "limit", step.limit().plainText(),
                                        "result", step.result().plainText(),
                                        "rule", step.rule()))
                                .toList());
    }

    @Override
    public Table csv() {
        Table table =
                Table.of("scheme", "outcome", "criterion", "standing", "sentence", "fact", "value", "source", "date");
        for (ClauseFinding clause : assessment.verdict().clauses()) {
            for (FactRead<?> read : clause.facts()) {
                table.row(
                        assessment.scheme().code(),
                        assessment.verdict().outcome().word(),
                        clause.criterion().code(),
                        FundingWords.word(clause.standing()),
                        funding.texts().clause(clause),
                        read.fact().name(),
                        String.join("|", read.texts()),
                        read.known().map(known -> known.source().name()).orElse(""),
                        read.known().map(known -> known.date().toString()).orElse(""));
            }
        }
        return table;
    }
}
