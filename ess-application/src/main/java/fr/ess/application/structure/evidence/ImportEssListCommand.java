package fr.ess.application.structure.evidence;

import fr.ess.application.shared.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of an import of the list of ESS France.
 *
 * @param territory where to look for units of the list that the directory does not hold; empty to look for none
 * @param add whether to bring these in, rather than only name them
 * @param on the day of the list
 * @param asOf the day on which the list is compared with the law
 */
public record ImportEssListCommand(
        Path file,
        Optional<String> territory,
        boolean add,
        LocalDate on,
        LocalDate asOf,
        boolean dryRun,
        Actor actor) {}
