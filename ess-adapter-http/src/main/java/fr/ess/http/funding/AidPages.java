package fr.ess.http.funding;

import fr.ess.application.funding.AssessEligibility;
import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.AssessEligibility.Rank;
import fr.ess.application.funding.FundingTexts;
import fr.ess.application.funding.GatherFacts;
import fr.ess.application.funding.VerdictTexts;
import fr.ess.domain.funding.eligibility.Interview;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Euros;
import fr.ess.http.funding.AidView.Answered;
import fr.ess.http.funding.AidView.Card;
import fr.ess.http.funding.AidView.Group;
import fr.ess.http.funding.AidView.Paragraph;
import fr.ess.http.funding.AidView.Question;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Pages;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * « Quelles aides pour mon projet ? »: asks one question at a time, only those that can still change an answer, and shows
 * every scheme with its reasons. Answers are posted, so that they stand in no address and no log; nothing is stored.
 */
public final class AidPages implements Routes {

    static final String PATH = "/aides";

    private static final String ASKED = "asked";
    private static final String ANSWER = "answer";
    private static final String SKIP = "skip";
    private static final String CHANGE = "change";
    private static final String STRUCTURE = "structure";

    private static final int NEAR_MISSES_SHOWN = 3;

    private final AssessEligibility assess;
    private final GatherFacts gather;
    private final PublishedSchemes schemes;
    private final Questions questions;
    private final Pages pages;

    @Inject
    AidPages(AssessEligibility assess, GatherFacts gather, PublishedSchemes schemes, Questions questions, Pages pages) {
        this.assess = assess;
        this.gather = gather;
        this.schemes = schemes;
        this.questions = questions;
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        Set<String> parameters = Set.of(Exchange.LANG);
        return List.of(
                Route.page(PATH, parameters, this::begin),
                Route.page(PATH, parameters, this::goOn).posted());
    }

    private void begin(Exchange exchange) {
        exchange.page(render(exchange, Answers.NONE, Optional.empty(), ""));
    }

    private void goOn(Exchange exchange) {
        Map<String, List<String>> form = exchange.form();
        Answers answers = Answers.of(completed(form));
        Optional<Fact<?>> change = fact(form, CHANGE);
        Optional<Fact<?>> asked = fact(form, ASKED);
        if (change.isPresent()) {
            exchange.momentaryPage(render(exchange, answers.without(change.get()), change, ""));
        } else if (asked.isPresent() && form.containsKey(SKIP)) {
            exchange.momentaryPage(render(exchange, answers.skipping(asked.get()), Optional.empty(), ""));
        } else if (asked.isPresent()) {
            answer(exchange, answers, asked.get(), Answers.bounded(form.getOrDefault(ANSWER, List.of())));
        } else {
            exchange.momentaryPage(render(exchange, answers, Optional.empty(), ""));
        }
    }

    /** The form, and where it comes from the page of a structure, what the public may know of it. */
    private Map<String, List<String>> completed(Map<String, List<String>> form) {
        Map<String, List<String>> completed = new TreeMap<>();
        form.getOrDefault(STRUCTURE, List.of()).stream()
                .findFirst()
                .ifPresent(reference -> gather.ofStructure(
                                EligibilityRequest.shortened(reference), schemes.today(), Audience.PUBLIC)
                        .facts()
                        .entries()
                        .forEach((name, fact) -> completed.put(name, fact.values())));
        completed.putAll(form);
        return completed;
    }

    private static Optional<Fact<?>> fact(Map<String, List<String>> form, String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().flatMap(FundingFacts::find);
    }

    private void answer(Exchange exchange, Answers answers, Fact<?> fact, List<String> typed) {
        String trouble;
        try {
            List<String> texts = questions.read(fact, typed);
            if (fact.read(texts).isPresent()) {
                exchange.momentaryPage(render(exchange, answers.with(fact, texts), Optional.empty(), ""));
                return;
            }
            trouble = exchange.texts().of(typed.isEmpty() ? "ask.empty" : "ask.unreadable");
        } catch (EssException unknownCommune) {
            trouble = exchange.texts().say(unknownCommune.said());
        }
        exchange.momentaryPage(
                render(exchange, answers.without(fact), Optional.of(fact), trouble, String.join(", ", typed)));
    }

    private byte[] render(Exchange exchange, Answers answers, Optional<Fact<?>> first, String trouble) {
        return render(exchange, answers, first, trouble, "");
    }

    /** The page that asks a given fact first, or what decides most. */
    private byte[] render(Exchange exchange, Answers answers, Optional<Fact<?>> first, String trouble, String typed) {
        Texts texts = exchange.texts();
        LocalDate day = schemes.today();
        FundingTexts funding = schemes.texts(texts);
        List<Assessment> assessments = assess.assessAll(answers.sheet(day), day);
        Set<Fact<?>> open = new LinkedHashSet<>();
        first.ifPresent(open::add);
        open.addAll(useful(assessments, answers));
        Optional<Question> question = open.stream()
                .findFirst()
                .map(fact -> questions.of(fact, assessments, funding, texts).correcting(typed, trouble));
        AidView view = new AidView(
                question,
                open.size(),
                answers.given().entrySet().stream()
                        .map(given -> new Answered(
                                given.getKey().name(),
                                texts.of(given.getKey()),
                                funding.value(given.getKey(), given.getValue())))
                        .toList(),
                answers.hidden(),
                groups(assessments, funding, texts),
                texts.date(day));
        return pages.render("funding/aids.jte", texts.of("aids.title"), exchange, view);
    }

    /** What can still change an answer, then what the amount of a granted aid needs. */
    private static List<Fact<?>> useful(List<Assessment> assessments, Answers answers) {
        Stream<Fact<?>> deciding = Interview.questions(
                assessments.stream().map(Assessment::verdict).toList())
                .stream();
        Stream<Fact<?>> computing = assessments.stream()
                .filter(assessment -> assessment.rank() == Rank.ELIGIBLE)
                .flatMap(assessment -> assessment.amount().missing().stream());
        return Stream.concat(deciding, computing)
                .filter(fact -> !answers.skipped().contains(fact))
                .distinct()
                .toList();
    }

    private static List<Group> groups(List<Assessment> assessments, FundingTexts funding, Texts texts) {
        return Arrays.stream(Rank.values())
                .map(rank -> new Group(
                        rank.word(),
                        texts.of("aids.group." + rank.word()),
                        assessments.stream()
                                .filter(assessment -> assessment.rank() == rank)
                                .map(assessment -> card(assessment, funding, texts))
                                .toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    private static Card card(Assessment assessment, FundingTexts funding, Texts texts) {
        VerdictTexts said = funding.verdicts();
        Rank rank = assessment.rank();
        return new Card(
                funding.title(assessment.scheme()),
                SchemePages.address(assessment.scheme()),
                funding.summary(assessment.scheme()),
                line(assessment, funding, texts),
                assessment.scheme().presentation().isExample(),
                rank == Rank.ELIGIBLE,
                said.answer(assessment.verdict()),
                said.explanation(assessment.verdict()).stream()
                        .map(one -> new Paragraph(
                                one.depth(),
                                one.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                one.text()))
                        .toList(),
                said.amount(assessment.amount()),
                rank == Rank.NEAR_MISS
                        ? assessment.nearMisses().stream()
                                .limit(NEAR_MISSES_SHOWN)
                                .map(said::nearMiss)
                                .toList()
                        : List.of());
    }

    private static List<String> line(Assessment assessment, FundingTexts funding, Texts texts) {
        Optional<String> funder =
                Optional.of(assessment.scheme().presentation().funder()).filter(name -> !name.isEmpty());
        Optional<String> amount = assessment
                .amount()
                .amount()
                .filter(euros -> !euros.equals(Euros.ZERO) && assessment.rank() == Rank.ELIGIBLE)
                .map(euros -> texts.of("aids.amount", "amount", funding.money(euros)));
        Optional<String> left = Optional.of(assessment.verdict().questions().size())
                .filter(number -> number > 0)
                .map(number -> texts.counted("aids.left", number));
        Optional<String> opening = Optional.of(
                        SchemePages.opening(assessment.scheme().opening(), texts))
                .filter(days -> assessment.rank() == Rank.NOT_OPEN);
        return Stream.of(funder, amount, left, opening)
                .flatMap(Optional::stream)
                .toList();
    }
}
