package fr.ess.application.stakeholder;

import fr.ess.application.structure.ShowStructure;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.structure.StructureId;
import jakarta.inject.Inject;

/** Names the places where people hold their roles. */
public final class RoleNames {

    private static final String UNNAMED = "—";

    private final Collectivities collectivities;
    private final ShowStructure structures;

    @Inject
    public RoleNames(Collectivities collectivities, ShowStructure structures) {
        this.collectivities = collectivities;
        this.structures = structures;
    }

    /** Where a mandate is held: the collectivity, the structure or the parliament. */
    public String of(Assembly assembly, Audience audience) {
        return assembly.fold(
                council -> collectivities.name(council.governed()),
                development -> of(development.carrier(), audience),
                parliament -> parliament.name());
    }

    /** The name of a structure; a dash for one that this audience may not see. */
    public String of(StructureId structure, Audience audience) {
        return structures
                .find(structure, audience)
                .map(view -> view.profile().name())
                .orElse(UNNAMED);
    }
}
