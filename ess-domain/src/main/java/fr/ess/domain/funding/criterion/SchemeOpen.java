package fr.ess.domain.funding.criterion;

import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.decision.NumberTest;
import fr.ess.domain.funding.fact.FundingFacts;
import java.time.LocalDate;

/** The request comes while the scheme is open. */
final class SchemeOpen implements Criterion {

    private static final Descriptor DESCRIPTOR = Descriptor.of("open", "Dispositif ouvert", "Scheme open")
            .explained("La demande est déposée pendant la période d’ouverture.", "règlement du dispositif")
            .withOptional("from", "premier jour ; celui du dispositif si absent")
            .withOptional("to", "dernier jour ; celui du dispositif si absent")
            .passes("from=2026-01-01; to=2026-12-31", "requested-on=2026-12-31")
            .fails("requested-on=2027-01-01");

    @Override
    public Descriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Formula condition(Arguments arguments) {
        return new NumberTest(
                FundingFacts.REQUESTED_ON,
                arguments.opensOn().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                arguments.closesOn().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
    }
}
