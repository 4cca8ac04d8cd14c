package fr.ess.application.structure.evidence;

import fr.ess.application.shared.Actor;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.ProofKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of an import of agréments.
 *
 * @param kind what a line proves that does not say its kind
 * @param mapping the lines of a mapping file; none lets everything be proposed
 * @param source who publishes the list; a later list of the same source replaces what this one states
 * @param on the day of the list
 */
public record ImportAgrementsCommand(
        Path file, ProofKind kind, List<String> mapping, Source source, LocalDate on, boolean dryRun, Actor actor) {

    public ImportAgrementsCommand {
        mapping = List.copyOf(mapping);
    }
}
