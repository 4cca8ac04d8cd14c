package fr.ess.domain.funding.fact;

import static fr.ess.domain.funding.fact.Changeable.BY_NOBODY;
import static fr.ess.domain.funding.fact.Changeable.BY_OTHERS;
import static fr.ess.domain.funding.fact.Changeable.BY_THE_HOLDER;
import static fr.ess.domain.funding.fact.Changeable.WITH_TIME;
import static fr.ess.domain.funding.fact.Fact.Subject.FINANCING_PLAN;
import static fr.ess.domain.funding.fact.Fact.Subject.PROJECT;
import static fr.ess.domain.funding.fact.Fact.Subject.STRUCTURE;

import fr.ess.domain.shared.Euros;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.HeadcountBand;
import fr.ess.domain.structure.qualification.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** The catalogue of facts that criteria read. Their names and questions stand in the message bundle, under their key. */
public final class FundingFacts {

    /** The way by which the structure belongs to the ESS, or this when it does not. */
    public static final String NO_WAY = "none";

    private static final List<Fact<?>> DECLARED = new ArrayList<>();

    public static final Fact<String> ESS_WAY = closed(
            "ess-way", FactType.CODE, STRUCTURE, BY_OTHERS, concat(texts(Way.values(), FundingFacts::word), NO_WAY));
    public static final Fact<String> ESS_FAMILY =
            closed("ess-family", FactType.CODE, STRUCTURE, BY_NOBODY, texts(EssFamily.values(), EssFamily::word));
    public static final Fact<String> LEGAL_CATEGORY = open("legal-category", FactType.CODE, STRUCTURE, BY_NOBODY);
    public static final Fact<SortedSet<String>> ACCREDITATIONS =
            open("accreditations", FactType.CODES, STRUCTURE, BY_OTHERS);
    public static final Fact<String> SEAT_COMMUNE = open("seat-commune", FactType.CODE, STRUCTURE, BY_THE_HOLDER);
    public static final Fact<SortedSet<String>> ESTABLISHMENT_COMMUNES =
            open("establishment-communes", FactType.CODES, STRUCTURE, BY_THE_HOLDER);
    public static final Fact<SortedSet<String>> ACTION_COMMUNES =
            open("action-communes", FactType.CODES, PROJECT, BY_THE_HOLDER);
    public static final Fact<String> ACTIVITY = open("activity", FactType.CODE, STRUCTURE, BY_NOBODY);
    public static final Fact<String> ACTIVITY_2025 = open("activity-2025", FactType.CODE, STRUCTURE, BY_NOBODY);
    public static final Fact<SortedSet<String>> THEMES = open("themes", FactType.CODES, PROJECT, BY_THE_HOLDER);
    public static final Fact<Long> EMPLOYEES = open("employees", FactType.COUNT, STRUCTURE, BY_THE_HOLDER);
    public static final Fact<String> EMPLOYEE_BAND = closed(
            "employee-band",
            FactType.CODE,
            STRUCTURE,
            BY_THE_HOLDER,
            texts(HeadcountBand.values(), HeadcountBand::code));
    public static final Fact<Long> AGE_IN_MONTHS = open("age-in-months", FactType.COUNT, STRUCTURE, WITH_TIME);
    public static final Fact<Euros> ANNUAL_BUDGET = open("annual-budget", FactType.MONEY, STRUCTURE, BY_THE_HOLDER);
    public static final Fact<SortedSet<String>> PUBLICS = open("publics", FactType.CODES, PROJECT, BY_THE_HOLDER);
    public static final Fact<SortedSet<String>> NETWORKS = open("networks", FactType.CODES, STRUCTURE, BY_OTHERS);
    public static final Fact<Boolean> LINKED_TO_ELECTED =
            open("linked-to-elected", FactType.YES_NO, STRUCTURE, BY_OTHERS);
    public static final Fact<SortedSet<String>> MEASURES = open("measures", FactType.CODES, PROJECT, BY_THE_HOLDER);
    public static final Fact<LocalDate> REQUESTED_ON = open("requested-on", FactType.DAY, PROJECT, WITH_TIME);
    public static final Fact<LocalDate> EXPENSES_FROM = open("expenses-from", FactType.DAY, PROJECT, BY_THE_HOLDER);
    public static final Fact<LocalDate> EXPENSES_TO = open("expenses-to", FactType.DAY, PROJECT, BY_THE_HOLDER);
    public static final Fact<Boolean> INVESTMENT = open("investment", FactType.YES_NO, PROJECT, BY_THE_HOLDER);
    public static final Fact<Euros> TOTAL_COST = open("total-cost", FactType.MONEY, FINANCING_PLAN, BY_THE_HOLDER);
    public static final Fact<Euros> ELIGIBLE_COST =
            open("eligible-cost", FactType.MONEY, FINANCING_PLAN, BY_THE_HOLDER);
    public static final Fact<Euros> REQUESTED = open("requested", FactType.MONEY, FINANCING_PLAN, BY_THE_HOLDER);
    public static final Fact<Euros> OWN_FUNDING = open("own-funding", FactType.MONEY, FINANCING_PLAN, BY_THE_HOLDER);
    /** Every public euro of the plan, what is requested and the holder's own included when it is public. */
    public static final Fact<Euros> PUBLIC_FUNDING =
            open("public-funding", FactType.MONEY, FINANCING_PLAN, BY_THE_HOLDER);
    /** Received by the single undertaking in the window of the general regime of the day. */
    public static final Fact<Euros> DE_MINIMIS_USED =
            open("de-minimis-used", FactType.MONEY, FINANCING_PLAN, WITH_TIME);
    /** Received by the single undertaking in the window of the regime of services of general economic interest. */
    public static final Fact<Euros> DE_MINIMIS_SIEG_USED =
            open("de-minimis-sieg-used", FactType.MONEY, FINANCING_PLAN, WITH_TIME);

    public static final Fact<Boolean> REPUBLICAN_COMMITMENT =
            open("republican-commitment", FactType.YES_NO, STRUCTURE, BY_THE_HOLDER);
    public static final Fact<String> PREVIOUS_REPORT = closed(
            "previous-report", FactType.CODE, STRUCTURE, BY_THE_HOLDER, List.of("none-due", "delivered", "missing"));
    public static final Fact<SortedSet<String>> GRANTED_SCHEMES =
            open("granted-schemes", FactType.CODES, PROJECT, BY_OTHERS);
    public static final Fact<SortedSet<String>> PIECES = open("pieces", FactType.CODES, PROJECT, BY_THE_HOLDER);

    /** Every fact, by slot; sets of them are written as the bits of one number. */
    public static final List<Fact<?>> ALL = atMost(Long.SIZE, DECLARED);

    private FundingFacts() {}

    public static Optional<Fact<?>> find(String name) {
        return ALL.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private static <T> Fact<T> open(String name, FactType<T> type, Fact.Subject subject, Changeable changeable) {
        return closed(name, type, subject, changeable, List.of());
    }

    private static <T> Fact<T> closed(
            String name, FactType<T> type, Fact.Subject subject, Changeable changeable, List<String> values) {
        Fact<T> fact = new Fact<>(DECLARED.size(), name, type, subject, changeable, values);
        DECLARED.add(fact);
        return fact;
    }

    private static List<Fact<?>> atMost(int most, List<Fact<?>> facts) {
        if (facts.size() > most) {
            throw new IllegalStateException("more than " + most + " facts");
        }
        return List.copyOf(facts);
    }

    private static <T> List<String> texts(T[] values, Function<T, String> text) {
        List<String> texts = new ArrayList<>();
        for (T value : values) {
            texts.add(text.apply(value));
        }
        return texts;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> concat(List<String> some, String last) {
        List<String> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }
}
