package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.CodeNames;
import fr.ess.application.funding.VerdictTexts;
import fr.ess.application.funding.VerdictTexts.Paragraph;
import fr.ess.cli.shared.Answer;
import fr.ess.cli.shared.Page;
import fr.ess.cli.shared.Table;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.AidAmount;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.KeptDecision;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.shared.Euros;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of one scheme, clause by clause. */
public final class VerdictAnswer implements Answer {

    private final Assessment assessment;
    private final Optional<String> applicant;
    private final Optional<KeptDecision> kept;
    private final Words words;
    private final FundingWords funding;

    /** With the name of the structure that it is about, if any, and the decision that keeps it, if one does. */
    VerdictAnswer(
            Assessment assessment, Optional<String> applicant, Optional<KeptDecision> kept, FundingWords funding) {
        this.assessment = assessment;
        this.applicant = applicant;
        this.kept = kept;
        this.words = funding.words();
        this.funding = funding;
    }

    /** The answer on a structure, with the names of codes. */
    public static Answer of(Assessment assessment, String structure, Words words, CodeNames names) {
        return new VerdictAnswer(assessment, Optional.of(structure), Optional.empty(), FundingWords.of(words, names));
    }

    @Override
    public void show(Page page) {
        Verdict verdict = assessment.verdict();
        VerdictTexts texts = funding.texts().verdicts();
        page.line(texts.answer(verdict));
        applicant.ifPresent(name -> page.line(words.text("scheme.applicant", "name", name)));
        if (assessment.scheme().presentation().isExample()) {
            page.line(words.text("scheme.example"));
        }
        page.line();
        for (Paragraph paragraph : texts.explanation(verdict)) {
            String indent = "  ".repeat(paragraph.depth() + 1);
            page.line(paragraph.text(), indent + mark(paragraph.standing()), indent + "  ");
        }
        list(page, "scheme.questions", verdict.questions().stream().map(funding::question));
        list(page, "scheme.amount", texts.amount(assessment.amount()).stream());
        list(page, "scheme.near-misses", assessment.nearMisses().stream().map(texts::nearMiss));
        kept.ifPresent(decision -> page.line()
                .line(words.text(
                        "scheme.kept",
                        "id",
                        decision.id(),
                        "digest",
                        decision.decision().digest())));
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case MET -> "+ ";
            case NOT_MET -> "x ";
            case UNKNOWN -> "? ";
        };
    }

    private void list(Page page, String heading, Stream<String> sentences) {
        List<String> lines = sentences.toList();
        if (!lines.isEmpty()) {
            page.line().line(words.text(heading));
            lines.forEach(line -> page.line(line, "  - ", "    "));
        }
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
                "sentence", funding.texts().verdicts().answer(verdict),
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
                                        "share", step.share().map(Object::toString),
                                        "source", step.source()))
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
                        FundingWords.word(clause.wanted()),
                        funding.texts().clauses().requirement(clause),
                        read.fact().name(),
                        String.join("|", read.texts()),
                        read.known().map(known -> known.source().name()).orElse(""),
                        read.known().map(known -> known.date().toString()).orElse(""));
            }
        }
        return table;
    }
}
