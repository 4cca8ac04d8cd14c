package fr.ess.application.funding;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Schemes, clauses and values of facts in the words of one language. */
public final class FundingTexts {

    /** Where the labels of the codes of a fact stand; codes of other facts are shown as they are. */
    private static final Map<Fact<?>, String> LABELS = Map.of(
            FundingFacts.ESS_WAY, "way.",
            FundingFacts.ESS_FAMILY, "family.",
            FundingFacts.EMPLOYEE_BAND, "headcount.",
            FundingFacts.PREVIOUS_REPORT, "previous-report.");

    private final Messages messages;

    public FundingTexts(Messages messages) {
        this.messages = messages;
    }

    private boolean isFrench() {
        return messages.language() == Language.FR;
    }

    public String title(Scheme scheme) {
        String english = scheme.presentation().titleEn();
        return isFrench() || english.isEmpty() ? scheme.presentation().title() : english;
    }

    public String summary(Scheme scheme) {
        String english = scheme.presentation().summaryEn();
        return isFrench() || english.isEmpty() ? scheme.presentation().summary() : english;
    }

    /** What a clause demands: the rule's own words, else its criterion's. */
    public String clause(ClauseFinding clause) {
        if (!clause.clause().text().isEmpty()) {
            return clause.clause().text();
        }
        return isFrench() ? clause.criterion().title() : clause.criterion().titleEn();
    }

    /** A value of a fact, written as {@link Fact#read} reads it. */
    public String value(Fact<?> fact, List<String> texts) {
        return texts.isEmpty()
                ? messages.text("fact-value.none")
                : texts.stream().map(text -> value(fact, text)).collect(Collectors.joining(", "));
    }

    private String value(Fact<?> fact, String text) {
        if (fact.type().equals(FactType.YES_NO)) {
            return messages.text("fact-value." + text);
        }
        if (fact.type().equals(FactType.MONEY)) {
            return Euros.tryParse(text).map(this::money).orElse(text);
        }
        if (fact.type().equals(FactType.DAY)) {
            return day(LocalDate.parse(text));
        }
        String label = LABELS.getOrDefault(fact, "code.") + text;
        return messages.knows(label) ? messages.text(label) : text;
    }

    public String money(Euros amount) {
        String plain = amount.plainText();
        String units = plain.substring(0, plain.length() - 3).replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator());
        String cents = plain.substring(plain.length() - 2);
        String shown = cents.equals("00") ? units : units + (isFrench() ? "," : ".") + cents;
        return isFrench() ? shown + "\u00a0€" : "€" + shown;
    }

    private String separator() {
        return isFrench() ? "\u202f" : ",";
    }

    private String day(LocalDate day) {
        return isFrench()
                ? "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.toString();
    }
}
