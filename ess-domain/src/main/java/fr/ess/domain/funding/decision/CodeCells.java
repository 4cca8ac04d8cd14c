package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Codes, or sets of codes, one for each way in which tests can answer about them together. */
final class CodeCells {

    private static final String OTHER = "other";
    private static final String ENDINGS = "0123456789";

    /** Sets of codes beyond this many ways to answer would make a study endless; no real scheme comes near. */
    private static final int MOST = 4096;

    private CodeCells() {}

    static List<Object> of(Fact<?> fact, List<CodeTest> tests) {
        Map<BitSet, String> single = new LinkedHashMap<>();
        for (String code : fact.values().isEmpty() ? candidates(tests) : fact.values()) {
            single.putIfAbsent(answers(tests, code), code);
        }
        return fact.type().shape() == FactType.Shape.CODE ? List.copyOf(single.values()) : unions(single);
    }

    private static BitSet answers(List<CodeTest> tests, Object value) {
        BitSet answers = new BitSet(tests.size());
        for (int i = 0; i < tests.size(); i++) {
            answers.set(i, tests.get(i).holds(value));
        }
        return answers;
    }

    /** A set answers yes wherever one of its codes does: unions of codes give every answer there is. */
    private static List<Object> unions(Map<BitSet, String> single) {
        Map<BitSet, Set<String>> sets = new LinkedHashMap<>();
        sets.put(new BitSet(), new TreeSet<>());
        for (Map.Entry<BitSet, String> code : single.entrySet()) {
            for (Map.Entry<BitSet, Set<String>> set : List.copyOf(sets.entrySet())) {
                BitSet both = (BitSet) set.getKey().clone();
                both.or(code.getKey());
                if (!sets.containsKey(both)) {
                    Set<String> codes = new TreeSet<>(set.getValue());
                    codes.add(code.getValue());
                    sets.put(both, codes);
                }
            }
            if (sets.size() > MOST) {
                throw new IllegalArgumentException("too many lists of codes are told apart");
            }
        }
        return sets.values().stream().<Object>map(FactType::setOf).toList();
    }

    /** Every listed code, some that begin as listed, and one that does not. */
    private static Collection<String> candidates(List<CodeTest> tests) {
        Set<String> candidates = new LinkedHashSet<>();
        for (CodeTest test : tests) {
            candidates.addAll(new TreeSet<>(test.codes().exact()));
            test.codes().prefixes().forEach(prefix -> candidates.addAll(beginningWith(prefix)));
        }
        candidates.add(OTHER);
        return candidates;
    }

    private static List<String> beginningWith(String prefix) {
        List<String> codes = new ArrayList<>();
        for (int first = 0; first < ENDINGS.length(); first++) {
            for (int second = 0; second < ENDINGS.length(); second++) {
                codes.add(prefix + ENDINGS.charAt(first) + ENDINGS.charAt(second));
            }
        }
        codes.add(prefix);
        return codes;
    }
}
