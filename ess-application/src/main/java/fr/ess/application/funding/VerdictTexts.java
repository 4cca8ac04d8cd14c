package fr.ess.application.funding;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.AidAmount;
import fr.ess.domain.funding.eligibility.AidAmount.Step;
import fr.ess.domain.funding.eligibility.NearMiss;
import fr.ess.domain.funding.eligibility.RuleFinding;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.shared.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Verdicts in the words of a letter. Immutable and safe for threads. */
public final class VerdictTexts {

    private final Language language;
    private final FundingWords words;
    private final ClauseTexts clauses;

    private VerdictTexts(Language language, CodeNames names) {
        this.language = language;
        this.words = new FundingWords(Messages.in(language), names);
        this.clauses = ClauseTexts.with(words);
    }

    public static VerdictTexts in(Language language) {
        return in(language, CodeNames.NONE);
    }

    public static VerdictTexts in(Language language, CodeNames names) {
        return new VerdictTexts(language, names);
    }

    /** A paragraph of the explanation: what it says, whether that is given, and how many groups it stands in. */
    public record Paragraph(int depth, Standing standing, String text) {}

    /** The answer, its day and its scheme; while it is open, what can still change it. */
    public String answer(Verdict verdict) {
        return words.sentence(
                "verdict." + verdict.outcome().word(),
                "day",
                words.day(verdict.scheme().day()),
                "title",
                title(verdict.scheme().scheme().presentation()),
                "facts",
                words.labels(verdict.questions()));
    }

    private String title(Presentation presentation) {
        return language == Language.EN && !presentation.titleEn().isEmpty()
                ? presentation.titleEn()
                : presentation.title();
    }

    /** The rule, clause by clause, each group after its heading. */
    public List<Paragraph> explanation(Verdict verdict) {
        List<Paragraph> paragraphs = new ArrayList<>();
        add(verdict.finding(), true, 0, paragraphs);
        return paragraphs;
    }

    /** What is wanted all together where all is wanted anyway needs no heading of its own. */
    private void add(RuleFinding finding, boolean isWithinAll, int depth, List<Paragraph> paragraphs) {
        finding.<Optional<Paragraph>>fold(
                        group -> {
                            boolean isPlain = group.parts().size() == 1 || group.isAll() == isWithinAll;
                            int inner = isPlain ? depth : depth + 1;
                            if (!isPlain) {
                                paragraphs.add(new Paragraph(depth, group.wanted(), heading(group)));
                            }
                            boolean all = group.parts().size() == 1 ? isWithinAll : group.isAll();
                            group.parts().forEach(part -> add(part, all, inner, paragraphs));
                            return Optional.empty();
                        },
                        clause -> Optional.of(new Paragraph(depth, clause.wanted(), clauses.say(clause))))
                .ifPresent(paragraphs::add);
    }

    private String heading(RuleFinding.Group group) {
        return words.sentence("rule-group." + (group.isAll() ? "all." : "any.")
                + switch (group.wanted()) {
                    case MET -> "met";
                    case NOT_MET -> "not-met";
                    case UNKNOWN -> "unknown";
                });
    }

    /** The computation of the amount, a sentence a step; empty where the scheme gives no money. */
    public List<String> amount(AidAmount amount) {
        List<String> sentences = new ArrayList<>();
        Euros before = Euros.ZERO;
        for (Step step : amount.steps()) {
            sentences.add(step(step, before));
            before = step.result();
        }
        amount.amount()
                .ifPresent(total -> sentences.add(words.sentence("amount-said.total", "amount", words.money(total))));
        if (!amount.missing().isEmpty()) {
            sentences.add(words.sentence("amount-said.missing", "facts", words.labels(amount.missing())));
        }
        return List.copyOf(sentences);
    }

    /** A step that lowers the amount says so, in a sentence of its own where it has one. */
    private String step(Step step, Euros before) {
        String key =
                "amount-said." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String lowering = key + ".binds";
        boolean lowers = step.result().compareTo(before) < 0 && words.knows(lowering);
        return words.sentence(
                lowers ? lowering : key,
                "limit",
                words.money(step.limit()),
                "result",
                words.money(step.result()),
                "share",
                step.share().map(words::share).orElse(""),
                "source",
                step.source());
    }

    /** What would end a refusal, and who can change it. */
    public String nearMiss(NearMiss miss) {
        List<String> changes = miss.changes().stream()
                .map(change -> words.sentence(
                        "near-miss.change",
                        "fact",
                        words.label(change.fact()),
                        "from",
                        words.value(change.fact(), change.from()),
                        "to",
                        words.value(change.fact(), change.to()),
                        "changeable",
                        words.sentence(change.fact().changeable().key())))
                .toList();
        return words.sentence("near-miss." + miss.outcome().word(), "changes", words.and(changes));
    }
}
