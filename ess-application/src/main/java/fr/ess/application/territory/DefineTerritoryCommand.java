package fr.ess.application.territory;

import fr.ess.application.shared.Actor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Defines a territory by the intercommunalités it is made of, by communes, or by both.
 *
 * @param epcis numbers (SIREN) or names
 * @param communes official codes or names; a postal code before the name settles namesakes
 * @param from the first day of this composition
 * @param replace whether a territory of that name may be given another composition from that day
 */
public record DefineTerritoryCommand(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 2000) List<String> epcis,
        @Size(max = 40_000) List<String> communes,
        LocalDate from,
        boolean replace,
        Actor actor) {

    public DefineTerritoryCommand {
        epcis = List.copyOf(epcis);
        communes = List.copyOf(communes);
    }
}
