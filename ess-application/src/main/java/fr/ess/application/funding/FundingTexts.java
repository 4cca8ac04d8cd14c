package fr.ess.application.funding;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Euros;
import java.util.List;

/** All that is said of schemes in one language: what they are, what their clauses and verdicts say, values of facts. */
public final class FundingTexts {

    private final Language language;
    private final FundingWords words;
    private final ClauseTexts clauses;
    private final VerdictTexts verdicts;

    public FundingTexts(Language language, CodeNames names) {
        this.language = language;
        this.words = new FundingWords(Messages.in(language), names);
        this.clauses = ClauseTexts.with(words);
        this.verdicts = VerdictTexts.in(language, names);
    }

    public ClauseTexts clauses() {
        return clauses;
    }

    public VerdictTexts verdicts() {
        return verdicts;
    }

    public String title(Scheme scheme) {
        return inLanguage(scheme.presentation().title(), scheme.presentation().titleEn());
    }

    public String summary(Scheme scheme) {
        return inLanguage(scheme.presentation().summary(), scheme.presentation().summaryEn());
    }

    private String inLanguage(String french, String english) {
        return language == Language.FR || english.isEmpty() ? french : english;
    }

    /** A value of a fact alone, from the texts that {@link Fact#read} reads. */
    public String value(Fact<?> fact, List<String> texts) {
        return words.value(fact, texts);
    }

    public String money(Euros amount) {
        return words.money(amount);
    }

    public String share(Share share) {
        return words.share(share);
    }
}
