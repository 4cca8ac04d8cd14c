package fr.ess.domain.structure.qualification;

import fr.ess.domain.structure.LegalCategory;
import java.time.LocalDate;

/**
 * Which units of a national register the directory takes in: those that the lists count in the ESS or leave open, and
 * those that the register itself marks. A unit that is somebody (level I of the legal categories, « entrepreneur
 * individuel ») never is: nothing about a natural person comes in.
 */
public final class EssCandidates {

    private static final String NATURAL_PERSONS = "1";

    private final EssPerimeter perimeter;
    private final LocalDate asOf;

    public EssCandidates(EssPerimeter perimeter, LocalDate asOf) {
        this.perimeter = perimeter;
        this.asOf = asOf;
    }

    /**
     * Whether a unit is to be looked at.
     *
     * @param marked whether the register says that it belongs to the ESS
     */
    public boolean include(LegalCategory category, boolean marked) {
        if (category.code().startsWith(NATURAL_PERSONS)) {
            return false;
        }
        return marked
                || perimeter
                        .find(category, asOf)
                        .map(rule -> switch (rule.membership()) {
                            case STATUTORY, DOUBTFUL -> true;
                            case COMPANY, OUT -> false;
                        })
                        .orElse(false);
    }
}
