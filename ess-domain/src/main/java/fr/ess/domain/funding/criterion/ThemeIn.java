package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.CodeTest;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.fact.FundingFacts;

/** The project has one of these themes. */
final class ThemeIn implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("theme", "Thème du projet", "Theme of the project")
            .explained("Le projet relève de l’un des thèmes indiqués.", "règlement du dispositif")
            .with("themes", "thèmes admis")
            .passes("themes=mobilite, alimentation", "themes=alimentation")
            .fails("themes=culture");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return CodeTest.oneOf(FundingFacts.THEMES, arguments.codes("themes", FundingFacts.THEMES));
    }
}
