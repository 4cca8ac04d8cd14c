package fr.ess.application.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.operation.OperationId;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Facts;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.SourceRecord;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every history of structures does. */
public abstract class StructureHistoryContract {

    private static final Source SOURCE = new Source("sirene", SourceKind.REGISTER);

    protected abstract StructureHistory history();

    /** Runs a step as the store wants it. */
    protected void inUnitOfWork(Runnable step) {
        step.run();
    }

    @Test
    void givesBackWhatAnOperationReplacedInItsOrder() {
        SourceRecord record = new SourceRecord(
                SOURCE,
                "name",
                LocalDate.of(2026, 1, 31),
                3,
                Facts.of(Fields.NAME, "L'Œuvre"),
                List.of(new Establishment(
                        Optional.empty(), true, new Address("", "35000", "Rennes", Optional.empty()))),
                List.of());
        PriorRecord replaced = prior(7, 2, Optional.of(record), Optional.of(new OperationId(7)));
        PriorRecord added = prior(7, 1, Optional.empty(), Optional.of(new OperationId(7)));
        PriorRecord removed = prior(8, 1, Optional.of(record), Optional.empty());
        inUnitOfWork(() -> history().append(List.of(replaced, added, removed)));
        inUnitOfWork(() -> {
            assertThat(history().list(new OperationId(7))).containsExactly(replaced, added);
            assertThat(history().list(new OperationId(8))).containsExactly(removed);
            assertThat(history().list(new OperationId(9))).isEmpty();
        });
    }

    private static PriorRecord prior(
            long operation, long structure, Optional<SourceRecord> before, Optional<OperationId> after) {
        return new PriorRecord(new OperationId(operation), new StructureId(structure), SOURCE, "name", before, after);
    }

    @Test
    void walksThroughAllOfItByOperationThenInOrder() {
        PriorRecord late = prior(8, 1, Optional.empty(), Optional.of(new OperationId(8)));
        PriorRecord first = prior(7, 2, Optional.empty(), Optional.of(new OperationId(7)));
        PriorRecord second = prior(7, 1, Optional.empty(), Optional.empty());
        inUnitOfWork(() -> history().append(List.of(late, first, second)));
        List<PriorRecord> walked = new ArrayList<>();
        inUnitOfWork(() -> history().forEach(walked::add));
        assertThat(walked).containsExactly(first, second, late);
    }
}
