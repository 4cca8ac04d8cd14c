package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

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

    @Override
    public void forEach(Consumer<PriorRecord> each) {
        priors.stream().sorted(Comparator.comparing(PriorRecord::operation)).forEach(each);
    }
}
