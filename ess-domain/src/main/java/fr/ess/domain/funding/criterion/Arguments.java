package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.aid.AidRegime;
import fr.ess.domain.funding.aid.AidRegimes;
import fr.ess.domain.funding.decision.Share;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactType;
import fr.ess.domain.funding.scheme.DatedParameters.DatedParameter;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Rule;
import fr.ess.domain.funding.scheme.RuleIssue;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Message;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Perimeter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The arguments of one clause on a day, read as the criterion needs them. What cannot be read is noted as an issue and
 * stands for nothing; a clause with issues is never judged. Dated parameters and regimes that are used are remembered,
 * so that a decision can embed them.
 */
public final class Arguments {

    private static final String DATED = "@";
    private static final List<String> NOMENCLATURES = List.of("rev2", "2025");

    private final Rule.Clause clause;
    private final LocalDate day;
    private final DateRange opening;
    private final Reference reference;
    private final List<Message> issues = new ArrayList<>();
    private final SortedMap<String, Limit> limits = new TreeMap<>();

    public Arguments(Rule.Clause clause, LocalDate day, DateRange opening, Reference reference) {
        this.clause = clause;
        this.day = day;
        this.opening = opening;
        this.reference = reference;
    }

    public LocalDate day() {
        return day;
    }

    /** The first day on which requests are taken: that of the clause, else that of the scheme. */
    Optional<LocalDate> opensOn() {
        return dayOrElse("from", opening.start());
    }

    /** The last such day. */
    Optional<LocalDate> closesOn() {
        return dayOrElse("to", opening.end());
    }

    private Optional<LocalDate> dayOrElse(String name, Optional<LocalDate> usual) {
        Optional<LocalDate> day = day(name).or(() -> usual);
        day.ifPresent(found -> limits.put(name, new Limit(Limit.Unit.DAY, List.of(found.toString()), "")));
        return day;
    }

    /** What could not be read, in the order of reading. */
    public List<Message> issues() {
        return List.copyOf(issues);
    }

    /** The values read so far, by name of argument: what the clause compares facts with, once the criterion has read all. */
    public SortedMap<String, Limit> limits() {
        return Collections.unmodifiableSortedMap(limits);
    }

    /** Notes the arguments that the criterion does not know, or that it needs and lacks. */
    public void checkNames(Descriptor descriptor) {
        int known = 0;
        for (Descriptor.Parameter parameter : descriptor.parameters()) {
            if (has(parameter.name())) {
                known++;
            } else if (parameter.isRequired()) {
                note(RuleIssue.MISSING_ARGUMENT, parameter.name(), "");
            }
        }
        if (known < clause.arguments().size()) {
            noteUnknownNames(descriptor);
        }
    }

    private void noteUnknownNames(Descriptor descriptor) {
        List<String> known =
                descriptor.parameters().stream().map(Descriptor.Parameter::name).toList();
        clause.arguments().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> note(RuleIssue.UNKNOWN_ARGUMENT, name, ""));
    }

    boolean has(String name) {
        return clause.arguments().containsKey(name);
    }

    Optional<Share> share(String name) {
        return one(name, Limit.Unit.SHARE, Share::tryParse);
    }

    /** An amount in cents. */
    Optional<Long> money(String name) {
        return one(name, Limit.Unit.MONEY, text -> Euros.tryParse(text).map(Euros::cents));
    }

    Optional<Long> count(String name) {
        return one(name, Limit.Unit.COUNT, text -> FactType.COUNT.read(List.of(text)));
    }

    Optional<LocalDate> day(String name) {
        return one(name, Limit.Unit.DAY, text -> FactType.DAY.read(List.of(text)));
    }

    /** The listed codes; those of a fact whose list is closed must be of it. */
    List<String> codes(String name, Fact<?> fact) {
        List<String> codes = clause.arguments().getOrDefault(name, List.of());
        for (String code : codes) {
            if (!fact.values().isEmpty() && !fact.values().contains(code)) {
                note(RuleIssue.UNKNOWN_CODE, name, code);
            }
        }
        if (codes.isEmpty() && has(name)) {
            note(RuleIssue.MISSING_ARGUMENT, name, "");
        }
        limits.put(name, new Limit(Limit.Unit.CODES, codes, ""));
        return codes;
    }

    /** Whether the clause names the nomenclature of 2025 rather than that of 2008. */
    boolean isNaf2025() {
        Optional<String> named = one(
                "nomenclature",
                Limit.Unit.CODES,
                text -> NOMENCLATURES.contains(text) ? Optional.of(text) : Optional.empty());
        return named.equals(Optional.of("2025"));
    }

    /** The communes of the named territories on the day, and those listed by code or beginning of code. */
    List<String> communes() {
        List<String> communes = new ArrayList<>();
        for (String name : clause.arguments().getOrDefault("territories", List.of())) {
            Optional<Perimeter> perimeter =
                    Optional.ofNullable(reference.territories().get(name));
            if (perimeter.isEmpty()) {
                note(RuleIssue.UNKNOWN_TERRITORY, "territories", name);
            } else if (!perimeter.get().isKnownOn(day)) {
                note(RuleIssue.TERRITORY_NOT_KNOWN_THEN, "territories", name);
            } else {
                perimeter.get().communesOn(day).stream().map(CommuneCode::text).forEach(communes::add);
            }
        }
        List<String> listed = clause.arguments().getOrDefault("communes", List.of());
        communes.addAll(listed);
        limits.put(
                "territories",
                new Limit(Limit.Unit.CODES, clause.arguments().getOrDefault("territories", List.of()), ""));
        limits.put("communes", new Limit(Limit.Unit.CODES, listed, ""));
        if (communes.isEmpty() && issues.isEmpty()) {
            note(RuleIssue.MISSING_ARGUMENT, "territories", "");
        }
        return communes;
    }

    /** The ceiling of a State-aid regime on the day. */
    Optional<AidRegimes.Ceiling> ceiling(AidRegime regime) {
        Optional<AidRegimes.Ceiling> ceiling = reference.regimes().find(regime, day);
        if (ceiling.isEmpty()) {
            note(RuleIssue.NO_REGIME_THEN, "regime", regime.word());
        }
        ceiling.ifPresent(found -> limits.put(
                "ceiling", new Limit(Limit.Unit.MONEY, List.of(found.amount().plainText()), found.source())));
        return ceiling;
    }

    private <T> Optional<T> one(String name, Limit.Unit unit, Function<String, Optional<T>> reader) {
        List<String> texts = clause.arguments().getOrDefault(name, List.of());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String written = texts.get(0);
        Optional<DatedParameter> dated =
                written.startsWith(DATED) ? reference.parameters().find(written.substring(1), day) : Optional.empty();
        if (written.startsWith(DATED) && dated.isEmpty()) {
            note(RuleIssue.NO_PARAMETER_THEN, name, written);
            return Optional.empty();
        }
        String text = dated.map(DatedParameter::value).orElse(written);
        Optional<T> value = texts.size() == 1 ? reader.apply(text) : Optional.empty();
        if (value.isEmpty()) {
            note(RuleIssue.UNREADABLE_ARGUMENT, name, String.join(", ", texts));
        }
        limits.put(
                name,
                new Limit(unit, List.of(text), dated.map(DatedParameter::source).orElse("")));
        return value;
    }

    private void note(RuleIssue issue, String name, String value) {
        issues.add(Message.of(issue, "criterion", clause.criterion())
                .with("argument", name)
                .with("value", value)
                .with("day", day));
    }
}
