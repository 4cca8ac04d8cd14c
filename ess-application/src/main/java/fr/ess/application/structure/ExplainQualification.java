package fr.ess.application.structure;

import fr.ess.domain.shared.Audience;
import fr.ess.domain.structure.qualification.Qualification;
import fr.ess.domain.structure.qualification.Qualifier;
import fr.ess.domain.structure.qualification.Scope;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Says whether a structure is part of the ESS on a day, and why. */
public final class ExplainQualification {

    private final ShowStructure show;
    private final Qualifier qualifier;

    @Inject
    public ExplainQualification(ShowStructure show, ReferenceLists lists) {
        this.show = show;
        this.qualifier = new Qualifier(lists.perimeter());
    }

    /**
     * The qualification of the structure that somebody means, from what the audience may see of it.
     *
     * @throws fr.ess.domain.shared.EssException STRUCTURE_NOT_FOUND or STRUCTURE_AMBIGUOUS
     */
    public ExplainedQualification explain(String reference, LocalDate asOf, Audience audience) {
        StructureView structure = show.get(reference, audience);
        return new ExplainedQualification(structure, qualify(structure, asOf));
    }

    /** The qualification of a structure already at hand. */
    public Qualification qualify(StructureView structure, LocalDate asOf) {
        return qualifier.qualify(structure.profile(), asOf, Scope.WHOLE_STRUCTURE);
    }

    /** A structure and its qualification. */
    public record ExplainedQualification(StructureView structure, Qualification qualification) {}
}
