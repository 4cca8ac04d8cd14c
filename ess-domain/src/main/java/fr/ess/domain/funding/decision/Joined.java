package fr.ess.domain.funding.decision;

import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Conditions joined in one, with what they read of facts, found once. */
abstract class Joined {

    /** Asked millions of times a second: never changed. */
    final Formula[] parts;

    private final long slots;
    private final long slotsReadAgain;

    Joined(List<Formula> parts) {
        this.parts = parts.toArray(new Formula[0]);
        long read = 0;
        long readAgain = 0;
        for (Formula part : parts) {
            readAgain |= part.slotsReadAgain() | (read & part.slots());
            read |= part.slots();
        }
        this.slots = read;
        this.slotsReadAgain = readAgain;
    }

    /** What is joined, in order. */
    public List<Formula> parts() {
        return List.of(parts);
    }

    public long slots() {
        return slots;
    }

    public long slotsReadAgain() {
        return slotsReadAgain;
    }

    public void forEachTest(Consumer<FactTest> visitor) {
        for (Formula part : parts) {
            part.forEachTest(visitor);
        }
    }

    public void addOpenFactsOfUnknown(FactSheet facts, Set<Fact<?>> open) {
        for (Formula part : parts) {
            part.addOpenFacts(facts, open);
        }
    }

    /** The parts, those together that share facts; empty when all several do. */
    Formula[] independent() {
        List<Group> groups = new ArrayList<>();
        for (Formula part : parts) {
            Group joined = new Group(List.of(part), part.slots());
            for (int i = groups.size() - 1; i >= 0; i--) {
                if ((groups.get(i).slots & joined.slots) != 0) {
                    joined = groups.remove(i).with(joined);
                }
            }
            groups.add(joined);
        }
        Formula[] independent = new Formula[groups.size() == 1 && parts.length > 1 ? 0 : groups.size()];
        for (int i = 0; i < independent.length; i++) {
            independent[i] = groups.get(i).together();
        }
        return independent;
    }

    private record Group(List<Formula> parts, long slots) {

        Group with(Group other) {
            List<Formula> all = new ArrayList<>(parts);
            all.addAll(other.parts);
            return new Group(all, slots | other.slots);
        }

        Formula together() {
            return parts.size() == 1 ? parts.get(0) : new Formula.All(parts);
        }
    }

    <R> List<R> folded(Formula.Folding<R> folding) {
        List<R> folded = new ArrayList<>();
        for (Formula part : parts) {
            folded.add(part.fold(folding));
        }
        return folded;
    }
}
