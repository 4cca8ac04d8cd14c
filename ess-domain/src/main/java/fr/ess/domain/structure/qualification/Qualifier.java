package fr.ess.domain.structure.qualification;

import fr.ess.domain.structure.Profile;
import java.time.LocalDate;

/** Answers whether a structure is part of the ESS on a day. Pure: the same profile, lists and day give the same answer. */
public final class Qualifier {

    private final LegalQualifier legal;
    private final StatisticalQualifier statistical;

    public Qualifier(EssPerimeter perimeter) {
        this.legal = new LegalQualifier(perimeter);
        this.statistical = new StatisticalQualifier(perimeter);
    }

    /** The answer about the whole structure. */
    public Qualification qualify(Profile profile, LocalDate asOf) {
        return qualify(profile, asOf, Scope.WHOLE_STRUCTURE);
    }

    /** The answer about one part of it: a proof that is limited to one establishment holds for that one only. */
    public Qualification qualify(Profile profile, LocalDate asOf, Scope scope) {
        Answer law = legal.answer(profile, asOf, scope);
        boolean company = legal.isCompany(profile, asOf, law.outcome());
        return new Qualification(
                asOf,
                law,
                statistical.answer(profile, asOf),
                new PublicMarks(profile, asOf, company).differencesWith(law.outcome()));
    }
}
