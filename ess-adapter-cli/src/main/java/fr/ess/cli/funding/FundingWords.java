package fr.ess.cli.funding;

import static fr.ess.cli.shared.Json.object;

import fr.ess.application.funding.FundingTexts;
import fr.ess.cli.shared.Words;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.ClauseFinding.FactRead;
import fr.ess.domain.funding.eligibility.NearMiss;
import fr.ess.domain.funding.fact.Fact;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What verdicts say, in words for the terminal and as values for machines. */
final class FundingWords {

    private final Words words;
    private final FundingTexts texts;

    FundingWords(Words words) {
        this.words = words;
        this.texts = new FundingTexts(words.messages());
    }

    FundingTexts texts() {
        return texts;
    }

    String label(Fact<?> fact) {
        return words.text(fact.key());
    }

    /** A question: what is asked, and how to answer it. */
    String question(Fact<?> fact) {
        String values = fact.values().isEmpty()
                ? words.text("fact-type." + fact.type().word())
                : String.join(" | ", fact.values());
        return words.text("scheme.question", "label", label(fact), "fact", fact.name(), "values", values);
    }

    /** What a clause read: the value, its source and its date. */
    String read(FactRead<?> read) {
        return read.known()
                .map(known -> words.text(
                        "scheme.fact",
                        "label",
                        label(read.fact()),
                        "value",
                        texts.value(read.fact(), read.texts()),
                        "source",
                        words.text(
                                "explain.source",
                                "source",
                                source(known.source().name()),
                                "kind",
                                words.kind(known.source().kind()),
                                "date",
                                words.date(known.date()))))
                .orElseGet(() -> words.text("scheme.fact-unknown", "label", label(read.fact())));
    }

    private String source(String name) {
        String key = "fact-source." + name;
        return words.knows(key) ? words.text(key) : name;
    }

    /** Where the rule says it, else where its criterion comes from. */
    static String basis(ClauseFinding clause) {
        return Stream.of(clause.clause().article(), clause.criterion().source())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
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
                "standing", word(clause.standing()),
                "sentence", texts.clause(clause),
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
