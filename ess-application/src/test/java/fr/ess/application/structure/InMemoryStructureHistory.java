package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import java.util.ArrayList;
import java.util.List;

/** What operations replaced, in memory. */
public final class InMemoryStructureHistory implements StructureHistory {

    private final List<PriorRecord> priors = new ArrayList<>();

    @Override
    public void append(PriorRecord prior) {
        priors.add(prior);
    }

    @Override
    public List<PriorRecord> list(OperationId operation) {
        return priors.stream()
                .filter(prior -> prior.operation().equals(operation))
                .toList();
    }
}
