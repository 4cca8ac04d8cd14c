package fr.ess.application.structure.intake;

import fr.ess.application.shared.Actor;
import fr.ess.domain.shared.Source;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A table of structures to take in.
 *
 * @param mapping the lines of a mapping file; none lets everything be proposed
 * @param source who states what the table holds; a later table of the same source replaces what this one stated
 * @param statedOn the day the table describes
 * @param territory the slug of the territory whose communes decide between namesakes, or empty
 * @param dryRun whether to report what would be done and change nothing
 */
public record ImportStructuresCommand(
        @NotNull Path file,
        @Size(max = 2_000) List<String> mapping,
        @NotNull Source source,
        @NotNull LocalDate statedOn,
        Optional<String> territory,
        boolean dryRun,
        @NotNull Actor actor) {

    public ImportStructuresCommand {
        mapping = List.copyOf(mapping);
    }
}
