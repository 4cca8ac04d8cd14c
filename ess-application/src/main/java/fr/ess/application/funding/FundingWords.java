package fr.ess.application.funding;

import fr.ess.application.shared.Messages;
import fr.ess.application.shared.Typography;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of sentences on schemes: facts, their values, what they are compared with, and who states them. */
final class FundingWords {

    private static final String BEGINNING = "*";
    private static final String AND = "list.and";
    private static final String OR = "list.or";

    /** Codes whose names the directory already has. */
    private static final Map<Fact<?>, String> NAMED_BY_THE_DIRECTORY = Map.of(
            FundingFacts.ESS_WAY, "way.",
            FundingFacts.ESS_FAMILY, "family.",
            FundingFacts.EMPLOYEE_BAND, "headcount.");

    private final Messages messages;
    private final Typography typography;
    private final CodeNames names;

    FundingWords(Messages messages, CodeNames names) {
        this.messages = messages;
        this.typography = Typography.in(messages.language());
        this.names = names;
    }

    /** A sentence with its placeholders filled: names and values in turn. */
    String sentence(String key, String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sentence(key, values);
    }

    String sentence(String key, Map<String, String> values) {
        return messages.say(new Message(() -> key, values));
    }

    boolean knows(String key) {
        return messages.knows(key);
    }

    String day(LocalDate day) {
        return typography.day(day);
    }

    String money(Euros amount) {
        return typography.money(amount);
    }

    String share(Share share) {
        return typography.percentage(share.basisPoints());
    }

    /** What facts are called within a sentence. */
    String labels(Collection<? extends Fact<?>> facts) {
        return and(facts.stream().map(this::label).toList());
    }

    String label(Fact<?> fact) {
        return inSentence(messages.text(fact.key()));
    }

    /** « the headcount is 12 ». */
    String said(Fact<?> fact, List<String> texts) {
        String key = "said." + fact.name();
        String special = key + "." + (texts.isEmpty() ? "none" : texts.size() > 1 ? "many" : texts.get(0));
        return sentence(knows(special) ? special : key, "value", value(fact, texts));
    }

    /** The value of a fact alone. */
    String value(Fact<?> fact, List<String> texts) {
        if (texts.isEmpty()) {
            return messages.text("answer.none");
        }
        return fact.type().equals(FactType.YES_NO)
                ? messages.text("answer." + texts.get(0))
                : and(texts.stream().map(text -> one(fact, text)).toList());
    }

    private String one(Fact<?> fact, String text) {
        if (fact.type().shape() != FactType.Shape.NUMBER) {
            return code(fact, text);
        }
        Limit.Unit unit = fact.type().equals(FactType.MONEY)
                ? Limit.Unit.MONEY
                : fact.type().equals(FactType.DAY) ? Limit.Unit.DAY : Limit.Unit.COUNT;
        return counted(unit, text);
    }

    private String counted(Limit.Unit unit, String text) {
        return switch (unit) {
            case MONEY -> Euros.tryParse(text).map(typography::money).orElse(text);
            case SHARE -> Share.tryParse(text).map(this::share).orElse(text);
            case COUNT -> typography.number(Long.parseLong(text));
            case DAY -> typography.day(LocalDate.parse(text));
            case CODES -> text;
        };
    }

    private String code(Fact<?> fact, String code) {
        String key = NAMED_BY_THE_DIRECTORY.getOrDefault(fact, "word." + fact.name() + ".") + code;
        if (knows(key)) {
            String word = messages.text(key);
            return key.startsWith("word.") ? word : inSentence(word);
        }
        return names.find(fact, code)
                .orElse(code.endsWith(BEGINNING) ? code.substring(0, code.length() - 1) + "…" : code);
    }

    /** What a fact is compared with, and the text that sets it. */
    String limit(Fact<?> fact, Limit limit) {
        String value = or(limit.values().stream()
                .map(text -> limit.unit() == Limit.Unit.CODES ? code(fact, text) : counted(limit.unit(), text))
                .toList());
        return limit.source().isEmpty() ? value : sentence("limit.dated", "value", value, "source", limit.source());
    }

    String territories(Limit limit) {
        return or(limit.values().stream()
                .map(name -> names.territory(name).orElse(name))
                .toList());
    }

    /** Who states a fact. */
    String source(Source source) {
        String key = "said-by." + source.name();
        return knows(key)
                ? messages.text(key)
                : source.name() + " ("
                        + messages.text("source-kind."
                                + source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        + ")";
    }

    String and(List<String> items) {
        return typography.list(items, messages.text(AND));
    }

    String or(List<String> items) {
        return typography.list(items, messages.text(OR));
    }

    /** With a small first letter, unless it begins an abbreviation. */
    private static String inSentence(String text) {
        boolean isAbbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return isAbbreviation ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static String capitalised(String text) {
        return Optional.of(text)
                .filter(any -> !any.isEmpty())
                .map(any -> any.substring(0, 1).toUpperCase(Locale.ROOT) + any.substring(1))
                .orElse("");
    }
}
