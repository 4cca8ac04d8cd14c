package fr.ess.application.structure.rna;

import fr.ess.application.shared.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of an import of associations.
 *
 * @param territory only those whose seat lies there on that day, and those that are known already; empty for all
 * @param on the day that the file describes
 * @param dissolved whether to bring in, as history, associations that the register says dissolved or deleted and that
 *     nobody knew
 */
public record ImportRnaCommand(
        Path file, Optional<String> territory, LocalDate on, boolean dissolved, boolean dryRun, Actor actor) {}
