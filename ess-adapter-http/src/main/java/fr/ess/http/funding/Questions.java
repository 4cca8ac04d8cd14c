package fr.ess.http.funding;

import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.FundingTexts;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.domain.funding.criterion.Limit;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactRead;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.EssException;
import fr.ess.http.funding.AidView.Choice;
import fr.ess.http.funding.AidView.Form;
import fr.ess.http.funding.AidView.Question;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How facts are asked of people: a sentence, and a field or the values that the rules tell apart. */
final class Questions {

    private static final Set<Fact<?>> COMMUNES =
            Set.of(FundingFacts.SEAT_COMMUNE, FundingFacts.ESTABLISHMENT_COMMUNES, FundingFacts.ACTION_COMMUNES);
    private static final Map<FactType<?>, Form> FIELDS = Map.of(
            FactType.COUNT, Form.NUMBER,
            FactType.MONEY, Form.MONEY,
            FactType.DAY, Form.DAY);
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final String ANY_OTHER = "autre";
    private static final String BEGINNING = "*";
    private static final String TERRITORIES = "territories";
    private static final int MOST_CHOICES = 6;

    private final ConsultTerritories territories;

    @Inject
    Questions(ConsultTerritories territories) {
        this.territories = territories;
    }

    /** The question on a fact; what tells its values apart are the rules of these schemes. */
    Question of(Fact<?> fact, List<Assessment> assessments, FundingTexts funding, Texts texts) {
        Set<String> codes = codes(fact, assessments);
        Form form = form(fact, codes);
        return new Question(
                fact.name(),
                form,
                texts.of("ask." + fact.name()),
                hint(fact, texts),
                choices(fact, form, codes, funding, texts),
                "",
                "");
    }

    private static String hint(Fact<?> fact, Texts texts) {
        String key = COMMUNES.contains(fact) ? "ask.hint.commune" : "ask.hint." + fact.name();
        return texts.knows(key) ? texts.of(key) : "";
    }

    private static Form form(Fact<?> fact, Set<String> codes) {
        Form field = FIELDS.get(fact.type());
        if (field != null) {
            return field;
        }
        if (fact.type().equals(FactType.YES_NO)) {
            return Form.CHOICE;
        }
        if (fact.values().size() > MOST_CHOICES) {
            return Form.LIST;
        }
        if (!fact.values().isEmpty()) {
            return Form.CHOICE;
        }
        if (codes.isEmpty() || codes.stream().anyMatch(code -> code.endsWith(BEGINNING))) {
            return Form.TEXT;
        }
        return fact.type().shape() == FactType.Shape.CODES ? Form.TICKS : Form.CHOICE;
    }

    /** The codes that the rules compare the fact with. */
    private static Set<String> codes(Fact<?> fact, List<Assessment> assessments) {
        return COMMUNES.contains(fact)
                ? Set.of()
                : assessments.stream()
                        .flatMap(assessment -> assessment.verdict().clauses().stream())
                        .filter(clause -> isAbout(clause, fact))
                        .flatMap(clause -> clause.limits().entrySet().stream())
                        .filter(limit -> !limit.getKey().equals(TERRITORIES)
                                && limit.getValue().unit() == Limit.Unit.CODES)
                        .flatMap(limit -> limit.getValue().values().stream())
                        .filter(code -> !code.equals(BEGINNING))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the codes of a clause are those of the fact: the first that it reads which has any. */
    private static boolean isAbout(ClauseFinding clause, Fact<?> fact) {
        return clause.facts().stream()
                .<Fact<?>>map(FactRead::fact)
                .filter(read -> read.type().shape() != FactType.Shape.NUMBER)
                .findFirst()
                .filter(fact::equals)
                .isPresent();
    }

    private static List<Choice> choices(Fact<?> fact, Form form, Set<String> codes, FundingTexts funding, Texts texts) {
        if (form != Form.CHOICE && form != Form.LIST && form != Form.TICKS) {
            return List.of();
        }
        if (fact.type().equals(FactType.YES_NO)) {
            return choices(fact, YES_NO.stream(), funding, texts);
        }
        if (!fact.values().isEmpty()) {
            return choices(fact, fact.values().stream(), funding, texts);
        }
        return choices(
                fact,
                form == Form.TICKS ? codes.stream() : Stream.concat(codes.stream(), Stream.of(ANY_OTHER)),
                funding,
                texts);
    }

    private static List<Choice> choices(Fact<?> fact, Stream<String> values, FundingTexts funding, Texts texts) {
        return values.map(value -> new Choice(value, label(fact, value, funding, texts)))
                .toList();
    }

    private static String label(Fact<?> fact, String value, FundingTexts funding, Texts texts) {
        String own = "ask.choice." + fact.name() + "." + value;
        if (texts.knows(own)) {
            return texts.of(own);
        }
        return value.equals(ANY_OTHER) ? texts.of("ask.other") : capitalised(funding.value(fact, List.of(value)));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * What somebody answered, as the texts of the fact: communes are written by name.
     *
     * @throws EssException COMMUNE_UNKNOWN or COMMUNE_AMBIGUOUS with the nearest {@code proposals}
     */
    List<String> read(Fact<?> fact, List<String> typed) {
        List<String> parts = fact.type().shape() == FactType.Shape.CODES
                ? typed.stream()
                        .flatMap(text -> Stream.of(text.split(",", -1)))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList()
                : typed;
        return COMMUNES.contains(fact)
                ? parts.stream()
                        .map(written -> territories.commune(written).text())
                        .toList()
                : parts;
    }
}
