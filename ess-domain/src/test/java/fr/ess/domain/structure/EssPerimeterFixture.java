package fr.ess.domain.structure;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.structure.qualification.EssPerimeter;
import fr.ess.domain.structure.qualification.EssPerimeter.ActivityExclusion;
import fr.ess.domain.structure.qualification.EssPerimeter.CategoryRule;
import fr.ess.domain.structure.qualification.EssPerimeter.Confidence;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis.Subject;
import fr.ess.domain.structure.qualification.EssPerimeter.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A perimeter of a few rules, enough for every way of reasoning. */
public final class EssPerimeterFixture {

    /** The first day of the law of 31 July 2014. */
    public static final LocalDate LAW = LocalDate.of(2014, 8, 2);

    public static final String BY_USAGE = "statuts propres à chaque famille";
    public static final String LAW_FAMILIES = "loi du 31 juillet 2014, art. 1er II 1°";
    public static final String LAW_COMPANIES = "loi du 31 juillet 2014, art. 1er II 2°";
    public static final String ESUS = "code du travail, art. L3332-17-1";

    private EssPerimeterFixture() {}

    public static EssPerimeter perimeter() {
        return new EssPerimeter(
                List.of(
                        rule("9", Membership.OUT, null),
                        rule("92", Membership.STATUTORY, EssFamily.ASSOCIATION),
                        rule("9240", Membership.OUT, null),
                        rule("93", Membership.STATUTORY, EssFamily.FOUNDATION),
                        rule("5", Membership.COMPANY, EssFamily.COMMERCIAL_COMPANY),
                        rule("5308", Membership.OUT, null),
                        rule("5385", Membership.OUT, null),
                        rule("5458", Membership.STATUTORY, EssFamily.COOPERATIVE),
                        rule("5532", Membership.DOUBTFUL, EssFamily.COOPERATIVE),
                        rule("7", Membership.OUT, null)),
                List.of(
                        exclusion(Nomenclature.NAF_REV2, "94.91Z", "organisations religieuses"),
                        exclusion(Nomenclature.NAF_REV2, "84.1", "administration générale"),
                        exclusion(Nomenclature.NAF_2025, "94.91Y", "organisations religieuses")),
                List.of(
                        basis(Subject.STATUTORY_FAMILIES, BY_USAGE, DateRange.until(LAW.minusDays(1))),
                        basis(Subject.STATUTORY_FAMILIES, LAW_FAMILIES, DateRange.from(LAW)),
                        basis(Subject.COMMERCIAL_COMPANIES, LAW_COMPANIES, DateRange.from(LAW)),
                        basis(Subject.ACCREDITATION, ESUS, DateRange.from(LAW)),
                        basis(Subject.STATISTICS, "méthode de l'Insee", DateRange.ALWAYS)));
    }

    private static CategoryRule rule(String prefix, Membership membership, EssFamily family) {
        return new CategoryRule(
                prefix, membership, Optional.ofNullable(family), DateRange.ALWAYS, Confidence.WELL_KNOWN);
    }

    private static ActivityExclusion exclusion(Nomenclature nomenclature, String prefix, String label) {
        return new ActivityExclusion(nomenclature, prefix, label, DateRange.ALWAYS, Confidence.TO_CONFIRM);
    }

    private static LegalBasis basis(Subject subject, String citation, DateRange validity) {
        return new LegalBasis(subject, citation, validity, Confidence.VERIFIED);
    }
}
