package fr.ess.application.contract;

import fr.ess.domain.charter.Charter;
import fr.ess.domain.charter.Node;
import fr.ess.domain.charter.NodeCode;
import fr.ess.domain.charter.Rank;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.ContractState;
import fr.ess.domain.contract.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract as of a day, beside the charter whose parts it pays for.
 *
 * @param state of that day
 */
public record ContractView(Contract contract, ContractState state, Charter charter) {

    /**
     * The money of one axis.
     *
     * @param axis absent for the money that serves no axis
     */
    public record AxisMoney(Optional<Node> axis, Figures figures) {}

    /** The money by axis of the charter, in the order of its text, then what serves none. Their sum is the contract's. */
    public List<AxisMoney> axes() {
        Map<Optional<Node>, Figures> found = new LinkedHashMap<>();
        charter.on(state.day()).nodes().stream()
                .filter(node -> node.rank() == Rank.AXIS)
                .forEach(axis -> found.put(Optional.of(axis), Figures.NONE));
        state.cells()
                .forEach((cell, figures) -> found.merge(cell.node().flatMap(this::axisOf), figures, Figures::plus));
        List<AxisMoney> axes = new ArrayList<>();
        found.forEach((axis, figures) -> {
            if (!figures.equals(Figures.NONE)) {
                axes.add(new AxisMoney(axis, figures));
            }
        });
        return axes;
    }

    /** The axis that a part of the charter belongs to. */
    public Optional<Node> axisOf(NodeCode code) {
        return charter.pathOf(code, state.day()).stream()
                .filter(node -> node.rank() == Rank.AXIS)
                .findFirst();
    }

    /** The title of a part of the charter. */
    public Optional<String> titleOf(NodeCode code) {
        return charter.pathOf(code, state.day()).stream().findFirst().map(Node::title);
    }
}
