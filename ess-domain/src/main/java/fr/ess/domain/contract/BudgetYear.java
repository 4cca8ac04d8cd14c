package fr.ess.domain.contract;

/** The year of a budget. */
public record BudgetYear(int value) implements Comparable<BudgetYear> {

    @Override
    public int compareTo(BudgetYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
