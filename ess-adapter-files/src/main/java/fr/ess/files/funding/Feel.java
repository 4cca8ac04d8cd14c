package fr.ess.files.funding;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.decision.Standing;
import fr.ess.domain.funding.decision.SumTest;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Conditions in FEEL, the expression language of DMN. Its comparisons give null on null and its « and » and « or » are
 * those of Kleene, as ours; its list functions are not, so that codes are guarded. Amounts are in euros.
 */
final class Feel implements Formula.Folding<String> {

    private static final int CENTS = 2;

    /** The name of a fact's input: hyphens would read as minus signs. */
    static String name(Fact<?> fact) {
        return fact.name().replace('-', '_');
    }

    /** A text between quotation marks. */
    static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public String all(List<String> parts) {
        return joined(parts, " and ", "true");
    }

    @Override
    public String any(List<String> parts) {
        return joined(parts, " or ", "false");
    }

    /** Brackets even for one, so that parts can be joined further. */
    static String joined(List<String> parts, String word, String none) {
        return parts.isEmpty() ? none : parts.stream().collect(Collectors.joining(word, "(", ")"));
    }

    @Override
    public String not(String part) {
        return "not(" + part + ")";
    }

    @Override
    public String number(NumberTest test) {
        Standing whatever = test.standing(FactSheet.EMPTY);
        String name = name(test.fact());
        if (whatever != Standing.UNKNOWN) {
            return guarded(name, whatever == Standing.MET ? "true" : "false");
        }
        if (test.fact().type().equals(FactType.YES_NO)) {
            return test.least() == 1 ? name : not(name);
        }
        List<String> bounds = new ArrayList<>();
        if (test.least() != Long.MIN_VALUE) {
            bounds.add(name + " >= " + value(test.fact(), test.least()));
        }
        if (test.greatest() != Long.MAX_VALUE) {
            bounds.add(name + " <= " + value(test.fact(), test.greatest()));
        }
        return all(bounds);
    }

    /** What holds whatever the value is known only once there is one, as for the other engines. */
    private static String guarded(String name, String expression) {
        return "(if " + name + " = null then null else " + expression + ")";
    }

    private static String value(Fact<?> fact, long number) {
        if (fact.type().equals(FactType.DAY)) {
            return "date(" + text(LocalDate.ofEpochDay(number).toString()) + ")";
        }
        return fact.type().equals(FactType.MONEY)
                ? BigDecimal.valueOf(number, CENTS).toPlainString()
                : Long.toString(number);
    }

    @Override
    public String codes(CodeTest test) {
        boolean isOne = test.fact().type().shape() == FactType.Shape.CODE;
        String name = name(test.fact());
        String code = isOne ? name : "code";
        List<String> tests = new ArrayList<>();
        if (!test.codes().exact().isEmpty()) {
            tests.add("list contains("
                    + new TreeSet<>(test.codes().exact())
                            .stream().map(Feel::text).collect(Collectors.joining(", ", "[", "]"))
                    + ", " + code + ")");
        }
        test.codes().prefixes().forEach(prefix -> tests.add("starts with(" + code + ", " + text(prefix) + ")"));
        String held = any(tests);
        return guarded(name, isOne ? held : "some code in " + name + " satisfies " + held);
    }

    /** Days are compared as such: their sums only say which comes first. */
    @Override
    public String sum(SumTest test) {
        if (test.fact().type().equals(FactType.DAY)) {
            if (test.weight() != -test.otherWeight() || test.limit() != 0) {
                throw new IllegalArgumentException("no sum of days: " + test);
            }
            String sign = test.weight() > 0 ? " <= " : " >= ";
            return "(" + name(test.fact()) + sign + name(test.other()) + ")";
        }
        return "(" + test.weight() + " * " + name(test.fact()) + " + " + test.otherWeight() + " * " + name(test.other())
                + " <= " + BigDecimal.valueOf(test.limit(), CENTS).toPlainString() + ")";
    }
}
