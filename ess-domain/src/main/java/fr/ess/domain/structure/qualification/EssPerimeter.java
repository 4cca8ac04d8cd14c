package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Nomenclature;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The dated reference lists that say what legal categories and activities mean for the ESS. They are data, with their
 * source and the confidence they deserve; this type only looks them up.
 *
 * @param categories what each legal category, or range of categories, means
 * @param exclusions the activities that the statistical perimeter leaves out
 * @param bases the texts in force, by subject and date
 */
public record EssPerimeter(List<CategoryRule> categories, List<ActivityExclusion> exclusions, List<LegalBasis> bases) {

    public EssPerimeter {
        categories = categories.stream()
                .sorted(Comparator.comparing(
                                (CategoryRule rule) -> rule.prefix().length())
                        .reversed())
                .toList();
        exclusions = List.copyOf(exclusions);
        bases = List.copyOf(bases);
    }

    /** The most precise rule about a legal category on a day; empty when the lists do not know it. */
    public Optional<CategoryRule> find(LegalCategory category, LocalDate day) {
        for (CategoryRule rule : categories) {
            if (category.code().startsWith(rule.prefix()) && rule.validity().contains(day)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The exclusion that an activity falls under on a day. */
    public Optional<ActivityExclusion> findExclusion(ActivityCode activity, LocalDate day) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.nomenclature() == activity.nomenclature()
                        && activity.code().startsWith(exclusion.prefix())
                        && exclusion.validity().contains(day))
                .findFirst();
    }

    /** Whether the list of exclusions was written for that nomenclature; otherwise it can say nothing. */
    public boolean knowsExclusionsIn(Nomenclature nomenclature) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.nomenclature() == nomenclature);
    }

    /** The text in force on a day about a subject, or empty when there was none yet or no longer. */
    public Optional<LegalBasis> findBasis(LegalBasis.Subject subject, LocalDate day) {
        return bases.stream()
                .filter(basis -> basis.subject() == subject && basis.validity().contains(day))
                .findFirst();
    }

    /**
     * What a legal category, or all those that begin alike, means.
     *
     * @param prefix one to four digits
     * @param family the family it belongs to, where it belongs to one
     */
    public record CategoryRule(
            String prefix,
            Membership membership,
            Optional<EssFamily> family,
            DateRange validity,
            Confidence confidence) {}

    /** What a legal category means for the ESS. */
    public enum Membership {
        /** It is one of the statutory families. */
        STATUTORY,
        /** A commercial company: it may qualify by its statutes or an agrément. */
        COMPANY,
        /** The lists disagree, or the family is mixed: somebody must look. */
        DOUBTFUL,
        /** It cannot belong. */
        OUT
    }

    /** How sure the list is of what it says. */
    public enum Confidence {
        VERIFIED,
        WELL_KNOWN,
        TO_CONFIRM
    }

    /**
     * An activity the statistical perimeter leaves out.
     *
     * @param prefix the beginning of the codes it covers, for instance {@code 84.} or {@code 94.91Z}
     */
    public record ActivityExclusion(
            Nomenclature nomenclature, String prefix, String label, DateRange validity, Confidence confidence) {}

    /**
     * A text that was in force for a while.
     *
     * @param citation as a letter cites it, in French, the language of the law
     */
    public record LegalBasis(Subject subject, String citation, DateRange validity, Confidence confidence) {

        /** What the text settles. */
        public enum Subject {
            STATUTORY_FAMILIES,
            COMMERCIAL_COMPANIES,
            ACCREDITATION,
            STATISTICS
        }
    }
}
