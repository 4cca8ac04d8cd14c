package fr.ess.domain.structure.qualification;

import fr.ess.domain.structure.LegalCategory;
import java.time.LocalDate;
import java.util.List;

/**
 * Which units of a national register the directory takes in: those that the lists count in the ESS or leave open, and
 * those that the register itself marks. A unit that is no legal person never is, for it is somebody or several people: level
 * I of the legal categories, « entrepreneur individuel » and « groupement de droit privé non doté de la personnalité
 * morale » (INSEE, nomenclature des catégories juridiques, niveau I). Nothing about a natural person comes in.
 */
public final class EssCandidates {

    private static final List<String> NATURAL_PERSONS = List.of("1", "2");

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
        return isLegalPerson(category) && (marked || isOfPerimeter(category));
    }

    /** Whether units of this category are legal persons. */
    public static boolean isLegalPerson(LegalCategory category) {
        return NATURAL_PERSONS.stream().noneMatch(category.code()::startsWith);
    }

    private boolean isOfPerimeter(LegalCategory category) {
        return perimeter
                .find(category, asOf)
                .map(rule -> switch (rule.membership()) {
                    case STATUTORY, DOUBTFUL -> true;
                    case COMPANY, OUT -> false;
                })
                .orElse(false);
    }
}
