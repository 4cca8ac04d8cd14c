package fr.ess.domain.contract;

import fr.ess.domain.charter.CharterVersion;
import fr.ess.domain.contract.ChainElement.Kind;
import fr.ess.domain.shared.Euros;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The chain from a sentence of the charter to a payment, followed both ways: what a sentence paid for, and which
 * sentence allows a payment. Elements of other features join by their links.
 */
public final class Chain {

    private final SortedMap<ChainElement, SortedSet<ChainElement>> below = new TreeMap<>();
    private final SortedMap<ChainElement, SortedSet<ChainElement>> above = new TreeMap<>();
    private final SortedMap<ChainElement, Euros> paid = new TreeMap<>();

    private Chain() {}

    /**
     * The chain of a charter and of its contract on a day.
     *
     * @param joined the links and payments of other features
     */
    public static Chain of(
            CharterVersion charter, ContractState contract, List<ChainLink> joined, Map<ChainElement, Euros> payments) {
        Chain chain = new Chain();
        charter.nodes().forEach(node -> {
            ChainElement element = chain.add(Kind.NODE, node.code().text());
            node.parent().ifPresent(parent -> chain.link(chain.add(Kind.NODE, parent.text()), element));
            node.inscriptions().keySet().forEach(ref -> chain.link(chain.add(Kind.SENTENCE, ref.toString()), element));
        });
        contract.envelopes().values().forEach(chain::add);
        contract.files()
                .forEach((file, figures) -> figures.keySet()
                        .forEach(envelope -> chain.link(
                                chain.add(Kind.ENVELOPE, envelope.text()), chain.add(Kind.FILE, file.text()))));
        chain.addPayments(contract.acts());
        joined.forEach(link -> chain.link(link.above(), link.below()));
        payments.forEach((payment, amount) -> chain.paid.put(chain.add(payment), amount));
        return chain;
    }

    /** Everything an element allows, itself left out. */
    public SortedSet<ChainElement> below(ChainElement element) {
        return reach(element, below);
    }

    /** Everything that allows an element, itself left out. */
    public SortedSet<ChainElement> above(ChainElement element) {
        return reach(element, above);
    }

    /** What was paid under an element, each payment once. */
    public Euros paidUnder(ChainElement element) {
        return sum(below(element));
    }

    /** What was paid by these payments. */
    public Euros sum(Collection<ChainElement> elements) {
        return elements.stream()
                .map(element -> paid.getOrDefault(element, Euros.ZERO))
                .reduce(Euros.ZERO, Euros::plus);
    }

    /** The elements that a code names, whatever their kind. */
    public SortedSet<ChainElement> named(String code) {
        SortedSet<ChainElement> found = new TreeSet<>(below.keySet());
        found.removeIf(element -> !element.isNamed(code));
        return found;
    }

    public SortedSet<ChainElement> list(Kind kind) {
        SortedSet<ChainElement> found = new TreeSet<>(below.keySet());
        found.removeIf(element -> element.kind() != kind);
        return found;
    }

    /** The elements that no sentence of the charter allows, by kind. */
    public SortedSet<ChainElement> unchained() {
        SortedSet<ChainElement> found = new TreeSet<>(below.keySet());
        found.removeIf(element -> element.kind() == Kind.SENTENCE
                || above(element).stream().anyMatch(higher -> higher.kind() == Kind.SENTENCE));
        return found;
    }

    private void add(EnvelopeState state) {
        ChainElement envelope = add(Kind.ENVELOPE, state.envelope().code().text());
        state.cell().node().ifPresent(node -> link(add(Kind.NODE, node.text()), envelope));
        state.envelope().schemes().forEach(scheme -> link(envelope, add(Kind.SCHEME, scheme.text())));
    }

    private void addPayments(List<Act> acts) {
        List<Act.Movement> payments = new ArrayList<>();
        acts.forEach(act -> act.payment().ifPresent(payments::add));
        for (int i = 0; i < payments.size(); i++) {
            Act.Movement payment = payments.get(i);
            // A file on two envelopes has a payment of each: the payment hangs on what it was taken from.
            ChainElement element = add(Kind.PAYMENT, payment.file() + " / " + payment.envelope() + " / " + (i + 1));
            ChainElement file = add(Kind.FILE, payment.file().text());
            link(add(Kind.ENVELOPE, payment.envelope().text()), element);
            paid.put(element, payment.amount());
            link(file, element);
        }
    }

    private ChainElement add(Kind kind, String code) {
        return add(new ChainElement(kind, code));
    }

    private ChainElement add(ChainElement element) {
        below.computeIfAbsent(element, none -> new TreeSet<>());
        above.computeIfAbsent(element, none -> new TreeSet<>());
        return element;
    }

    private void link(ChainElement higher, ChainElement lower) {
        add(higher);
        add(lower);
        below.computeIfAbsent(higher, none -> new TreeSet<>()).add(lower);
        above.computeIfAbsent(lower, none -> new TreeSet<>()).add(higher);
    }

    private static SortedSet<ChainElement> reach(ChainElement start, Map<ChainElement, SortedSet<ChainElement>> next) {
        SortedSet<ChainElement> reached = new TreeSet<>();
        Deque<ChainElement> waiting = new ArrayDeque<>(next.getOrDefault(start, new TreeSet<>()));
        while (!waiting.isEmpty()) {
            ChainElement element = waiting.pop();
            if (reached.add(element)) {
                waiting.addAll(next.getOrDefault(element, new TreeSet<>()));
            }
        }
        reached.remove(start);
        return reached;
    }
}
