package fr.ess.application.structure.intake;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.shared.Constraints;
import fr.ess.application.sheet.CellText;
import fr.ess.application.sheet.ColumnTarget;
import fr.ess.application.structure.StructureKeeper;
import fr.ess.application.structure.StructureKeeper.Settled;
import fr.ess.application.structure.intake.RowReader.CellIssue;
import fr.ess.application.territory.OfficialGeographySource;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Message;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Enters what the mission itself knows of a structure: curated values, which outweigh every register's. */
public final class RegisterStructure {

    private final Constraints constraints;
    private final RecordedWork work;
    private final StructureKeeper keeper;
    private final OfficialGeographySource geography;
    private final Clock clock;

    @Inject
    public RegisterStructure(
            Constraints constraints,
            RecordedWork work,
            StructureKeeper keeper,
            OfficialGeographySource geography,
            Clock clock) {
        this.constraints = constraints;
        this.work = work;
        this.keeper = keeper;
        this.geography = geography;
        this.clock = clock;
    }

    /**
     * Adds the structure, or completes what the mission stated about the one that bears its numbers.
     *
     * @return its id
     * @throws EssException INVALID_COMMAND with one detail for each value that is refused
     */
    public StructureId register(RegisterStructureCommand given) {
        RegisterStructureCommand command = constraints.check(given);
        RowDraft draft = read(command);
        return work.run(OperationKind.REGISTER_STRUCTURE, command.actor(), command.name(), journal -> {
            LocalDate today = LocalDate.now(clock);
            Settled settled = keeper.settle(
                    draft.record(Source.MISSION, today, journal.operation().value()));
            journal.note(settled.outcome().word(), "structure:" + settled.id(), Source.MISSION.name());
            return settled.id();
        });
    }

    private RowDraft read(RegisterStructureCommand command) {
        Set<String> unknown = new TreeSet<>(command.values().keySet());
        unknown.removeAll(IntakeColumn.targets().stream().map(ColumnTarget::key).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new EssException(ErrorCode.INVALID_FILTER, "filter", String.join(", ", unknown)).with("value", "");
        }
        List<CellIssue> issues = new ArrayList<>();
        RowReader reader = new RowReader(geography.gazetteer(), Set.of());
        return reader.read(target -> CellText.clean(text(command, target)), issues::add)
                .filter(draft -> issues.isEmpty())
                .orElseThrow(() -> new EssException(ErrorCode.INVALID_COMMAND).with(details(issues)));
    }

    private static String text(RegisterStructureCommand command, String target) {
        return target.equals(Fields.NAME.name())
                ? command.name()
                : command.values().getOrDefault(target, "");
    }

    private static List<Message> details(List<CellIssue> issues) {
        return issues.stream()
                .map(issue -> issue.reason().with("field", issue.target()).with("value", issue.value()))
                .toList();
    }
}
