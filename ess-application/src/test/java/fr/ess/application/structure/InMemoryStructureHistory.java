package fr.ess.application.structure;

import fr.ess.application.operation.OperationId;
import fr.ess.domain.structure.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What operations replaced, in memory. */
public final class InMemoryStructureHistory implements StructureHistory {

    private final List<PriorRecord> priors = new ArrayList<>();

    @Override
    public void append(List<PriorRecord> more) {
        priors.addAll(more);
    }

    @Override
    public int rewrite(UnaryOperator<SourceRecord> rewriting) {
        List<PriorRecord> before = List.copyOf(priors);
        priors.replaceAll(prior -> new PriorRecord(
                prior.operation(),
                prior.structure(),
                prior.source(),
                prior.part(),
                prior.before().map(rewriting),
                prior.after()));
        return (int) IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(priors.get(i)))
                .count();
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
