package fr.ess.domain.contract;

import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Party;
import java.util.Comparator;
import java.util.Optional;

/** Where money stands: for which part of the charter, which year, from whom. What is absent is open. */
public record Cell(Optional<NodeCode> node, Optional<BudgetYear> year, Party funder) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(
                    (Cell cell) -> cell.node.map(NodeCode::text).orElse(""))
            .thenComparing(cell -> cell.year.map(BudgetYear::value).orElse(0))
            .thenComparing(Cell::funder);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    /** As a refusal names it: {@code M1 / 2007 / Région Bretagne}. */
    @Override
    public String toString() {
        return node.map(code -> code + " / ").orElse("")
                + year.map(value -> value + " / ").orElse("")
                + funder.name();
    }
}
