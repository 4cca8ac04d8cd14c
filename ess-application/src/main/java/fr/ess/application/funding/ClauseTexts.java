package fr.ess.application.funding;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Clauses in the words of a letter: what the rule wants and where it is written, the facts with who states them and
 * when, and whether the condition is met. Every criterion has one sentence, {@code criterion.…}, and every fact one,
 * {@code said.…}; all else is made here. Immutable and safe for threads.
 */
public final class ClauseTexts {

    private static final List<String> LISTED_PLACES = List.of("territories", "communes");

    private final FundingWords words;

    private ClauseTexts(FundingWords words) {
        this.words = words;
    }

    public static ClauseTexts in(Language language) {
        return in(language, CodeNames.NONE);
    }

    public static ClauseTexts in(Language language, CodeNames names) {
        return new ClauseTexts(new FundingWords(Messages.in(language), names));
    }

    /** With the words that others already use. */
    static ClauseTexts with(FundingWords words) {
        return new ClauseTexts(words);
    }

    /** The whole paragraph. */
    public String say(ClauseFinding finding) {
        List<String> sentences = new ArrayList<>(List.of(requirement(finding)));
        sentences.addAll(evidence(finding));
        sentences.add(conclusion(finding));
        return String.join(" ", sentences);
    }

    /** What the rule wants, with its own text where it has one, and where that is written. */
    public String requirement(ClauseFinding finding) {
        String text = finding.clause().text();
        String article = finding.clause().article();
        String wanted = wanted(finding);
        if (text.isEmpty()) {
            boolean isSourced = article.isEmpty()
                    && finding.limits().values().stream()
                            .anyMatch(limit -> !limit.source().isEmpty());
            return words.sentence(
                    isSourced ? "clause.requirement-alone" : "clause.requirement",
                    "requirement",
                    wanted,
                    "article",
                    article.isEmpty() ? finding.criterion().source() : article);
        }
        return article.isEmpty()
                ? words.sentence("clause.quoted-alone", "text", text, "requirement", wanted)
                : words.sentence(
                        "clause.quoted",
                        "article",
                        FundingWords.capitalised(article),
                        "text",
                        text,
                        "requirement",
                        wanted);
    }

    private String wanted(ClauseFinding finding) {
        SortedMap<String, Limit> limits = finding.limits();
        Map<String, String> values = new TreeMap<>();
        values.put("must", words.sentence(finding.isExcluded() ? "clause.must-not" : "clause.must"));
        values.put("bounds", range("bounds.", finding, "at-least", "least", "at-most", "most"));
        values.put("period", range("period.", finding, "from", "from", "to", "to"));
        values.put("places", places(finding));
        limits.forEach((name, limit) -> values.put(name, words.limit(listed(finding), limit)));
        String key = "criterion." + finding.criterion().code();
        String special = limits.keySet().stream()
                .map(name -> key + "." + name)
                .filter(words::knows)
                .findFirst()
                .orElse(key);
        return words.sentence(special, values);
    }

    /** The fact whose codes the limits list. */
    private static Fact<?> listed(ClauseFinding finding) {
        return finding.facts().stream()
                .<Fact<?>>map(FactRead::fact)
                .filter(fact -> fact.type().shape() != FactType.Shape.NUMBER)
                .findFirst()
                .orElseGet(() -> finding.facts().get(0).fact());
    }

    private String range(String kind, ClauseFinding finding, String low, String lowName, String high, String highName) {
        Optional<Limit> least = Optional.ofNullable(finding.limits().get(low));
        Optional<Limit> most = Optional.ofNullable(finding.limits().get(high));
        String which = least.isPresent() && most.isPresent()
                ? "between"
                : least.isPresent() ? low : most.isPresent() ? high : "none";
        Map<String, String> values = new TreeMap<>();
        least.ifPresent(limit -> values.put(lowName, words.limit(listed(finding), limit)));
        most.ifPresent(limit -> values.put(highName, words.limit(listed(finding), limit)));
        return words.sentence(kind + which, values);
    }

    private String places(ClauseFinding finding) {
        List<String> places = new ArrayList<>();
        for (String name : LISTED_PLACES) {
            Optional.ofNullable(finding.limits().get(name))
                    .filter(limit -> !limit.values().isEmpty())
                    .map(limit ->
                            name.equals("territories") ? words.territories(limit) : words.limit(listed(finding), limit))
                    .map(names -> words.sentence("place." + name, "names", names))
                    .ifPresent(places::add);
        }
        return words.or(places);
    }

    /** The facts that are known, a sentence for each source and date. */
    public List<String> evidence(ClauseFinding finding) {
        Map<Stated, List<String>> facts = new LinkedHashMap<>();
        for (FactRead<?> read : finding.facts()) {
            read.known()
                    .ifPresent(known -> facts.computeIfAbsent(
                                    new Stated(known.source(), known.date()), any -> new ArrayList<>())
                            .add(words.said(read.fact(), read.texts())));
        }
        return facts.entrySet().stream()
                .map(stated -> words.sentence(
                        "clause.known",
                        "source",
                        words.source(stated.getKey().by()),
                        "date",
                        words.day(stated.getKey().on()),
                        "facts",
                        words.and(stated.getValue())))
                .toList();
    }

    private record Stated(Source by, LocalDate on) {}

    /** Whether what the rule wants is given, and if that is open, what is missing. */
    public String conclusion(ClauseFinding finding) {
        Standing wanted = finding.wanted();
        List<Fact<?>> missing = finding.facts().stream()
                .filter(read -> read.known().isEmpty())
                .<Fact<?>>map(FactRead::fact)
                .toList();
        return words.sentence(
                switch (wanted) {
                    case MET -> "clause.met";
                    case NOT_MET -> "clause.not-met";
                    case UNKNOWN -> "clause.unknown";
                },
                "facts",
                words.labels(missing));
    }
}
