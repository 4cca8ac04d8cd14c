package fr.ess.http.funding;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.http.shared.Frame.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What somebody answered so far. The page gives it back to the form, which brings it again: it is kept nowhere else.
 * Immutable.
 *
 * @param given the texts of the facts that are known, which may be none where a fact is a set
 * @param skipped the facts that they do not know
 */
record Answers(SortedMap<Fact<?>, List<String>> given, List<Fact<?>> skipped) {

    static final Answers NONE = new Answers(new TreeMap<>(), List.of());

    private static final String EMPTY = "none";
    private static final String SKIPPED = "skipped";
    private static final int LONGEST = 200;
    private static final int MOST = 100;

    Answers {
        given = new TreeMap<>(given);
        skipped = List.copyOf(skipped);
    }

    /** Those a form brings; what is no answer, such as what somebody wrote into the form by hand, is left out. */
    static Answers of(Map<String, List<String>> form) {
        SortedMap<Fact<?>, List<String>> given = new TreeMap<>();
        for (Fact<?> fact : FundingFacts.ALL) {
            List<String> texts = bounded(form.getOrDefault(fact.name(), List.of()));
            if (!texts.isEmpty() && fact.read(texts).isPresent()) {
                given.put(fact, texts);
            }
        }
        facts(form, EMPTY).filter(fact -> fact.read(List.of()).isPresent()).forEach(fact -> given.put(fact, List.of()));
        return new Answers(given, facts(form, SKIPPED).toList());
    }

    private static Stream<Fact<?>> facts(Map<String, List<String>> form, String name) {
        return bounded(form.getOrDefault(name, List.of())).stream().flatMap(fact -> FundingFacts.find(fact).stream());
    }

    /** What a field brings, as far as it makes sense. */
    static List<String> bounded(List<String> texts) {
        return texts.stream()
                .limit(MOST)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .toList();
    }

    Answers with(Fact<?> fact, List<String> texts) {
        SortedMap<Fact<?>, List<String>> more = new TreeMap<>(without(fact).given);
        more.put(fact, List.copyOf(texts));
        return new Answers(more, without(fact).skipped);
    }

    Answers skipping(Fact<?> fact) {
        List<Fact<?>> more = new ArrayList<>(without(fact).skipped);
        more.add(fact);
        return new Answers(without(fact).given, more);
    }

    Answers without(Fact<?> fact) {
        SortedMap<Fact<?>, List<String>> fewer = new TreeMap<>(given);
        fewer.remove(fact);
        return new Answers(
                fewer, skipped.stream().filter(one -> !one.equals(fact)).toList());
    }

    /** As facts that the holder of the project declares. */
    FactSheet sheet(LocalDate day) {
        FactSheet sheet = FactSheet.EMPTY;
        for (var answer : given.entrySet()) {
            Optional<?> value = answer.getKey().read(answer.getValue());
            if (value.isPresent()) {
                sheet = sheet.withValue(answer.getKey(), value.get(), FundingApi.HOLDER, day);
            }
        }
        return sheet;
    }

    /** The fields by which a form brings them again. */
    List<Hidden> hidden() {
        List<Hidden> fields = new ArrayList<>();
        given.forEach((fact, texts) -> {
            texts.forEach(text -> fields.add(new Hidden(fact.name(), text)));
            if (texts.isEmpty()) {
                fields.add(new Hidden(EMPTY, fact.name()));
            }
        });
        skipped.forEach(fact -> fields.add(new Hidden(SKIPPED, fact.name())));
        return fields;
    }
}
