package fr.ess.application.structure.intake;

import fr.ess.application.shared.Actor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A structure that the mission enters itself. Only the name is required: founders have no number yet.
 *
 * @param values further values as text, by the names of the fields and columns that an import can fill
 */
public record RegisterStructureCommand(
        @NotBlank @Size(max = 300) String name,
        @NotNull @Size(max = 40) Map<String, String> values,
        @NotNull Actor actor) {

    public RegisterStructureCommand {
        values = Map.copyOf(values);
    }
}
