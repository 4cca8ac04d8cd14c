package fr.ess.application.structure.sirene;

import fr.ess.application.shared.Actor;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The stock files to take in.
 *
 * @param territory the slug of the territory that is wanted; empty for the whole country
 * @param statedOn the day that the files describe: the last of a month
 * @param dryRun whether to report what would be done and change nothing
 */
public record ImportSireneCommand(
        @NotNull SireneFiles files,
        Optional<String> territory,
        @NotNull LocalDate statedOn,
        boolean dryRun,
        @NotNull Actor actor) {}
