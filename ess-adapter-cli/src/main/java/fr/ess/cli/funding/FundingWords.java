package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.CodeNames;
import fr.ess.application.funding.DirectoryNames;
import fr.ess.application.funding.FundingTexts;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.NearMiss;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What verdicts say, in words for the terminal and as values for machines. */
record FundingWords(Words words, FundingTexts texts) {

    static FundingWords in(Session session) {
        return of(session.words(), session.use(DirectoryNames.class));
    }

    static FundingWords of(Words words, CodeNames names) {
        return new FundingWords(words, new FundingTexts(words.language(), names));
    }

    String label(Fact<?> fact) {
        return words.text(fact.key());
    }

    /** What is asked, and how to answer it. */
    String question(Fact<?> fact) {
        String values = fact.values().isEmpty()
                ? words.text("fact-type." + fact.type().word())
                : String.join(" | ", fact.values());
        return words.text("scheme.question", "label", label(fact), "fact", fact.name(), "values", values);
    }

    String change(NearMiss.Change change) {
        return words.text(
                "scheme.change",
                "label",
                label(change.fact()),
                "from",
                texts.value(change.fact(), change.from()),
                "to",
                texts.value(change.fact(), change.to()),
                "who",
                words.text(change.fact().changeable().key()));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, @Nullable Object> json(Fact<?> fact) {
        return object(
                "fact", fact.name(),
                "label", label(fact),
                "subject", word(fact.subject()),
                "type", fact.type().word(),
                "values", fact.values());
    }

    Map<String, @Nullable Object> json(ClauseFinding clause) {
        return object(
                "criterion", clause.criterion().code(),
                "standing", word(clause.wanted()),
                "is_excluded", clause.isExcluded(),
                "requirement", texts.clauses().requirement(clause),
                "sentence", texts.clauses().say(clause),
                "article",
                        clause.clause().article().isEmpty()
                                ? null
                                : clause.clause().article(),
                "source", clause.criterion().source(),
                "facts", clause.facts().stream().map(this::json).toList());
    }

    private Map<String, @Nullable Object> json(FactRead<?> read) {
        return object(
                "fact", read.fact().name(),
                "label", label(read.fact()),
                "values", read.known().map(known -> read.texts()),
                "source", read.known().map(known -> known.source().name()),
                "source_kind", read.known().map(known -> word(known.source().kind())),
                "date", read.known().map(known -> known.date().toString()));
    }

    Map<String, @Nullable Object> json(NearMiss miss) {
        return object(
                "outcome", miss.outcome().word(),
                "is_out_of_reach", miss.isOutOfReach(),
                "sentence", texts.verdicts().nearMiss(miss),
                "changes",
                        miss.changes().stream()
                                .map(change -> object(
                                        "fact", change.fact().name(),
                                        "label", label(change.fact()),
                                        "from", change.from(),
                                        "to", change.to(),
                                        "changeable", word(change.fact().changeable())))
                                .toList());
    }
}
