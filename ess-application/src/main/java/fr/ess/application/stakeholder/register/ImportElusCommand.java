package fr.ess.application.stakeholder.register;

import fr.ess.application.shared.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked of an import of élus.
 *
 * @param territory only those of its communes and intercommunalités; empty for all
 * @param on the day that the file describes: whoever it no longer lists left the day before
 */
public record ImportElusCommand(Path file, Optional<String> territory, LocalDate on, boolean dryRun, Actor actor) {}
