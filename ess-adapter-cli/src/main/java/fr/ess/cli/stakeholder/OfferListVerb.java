package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.SupportOffers;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.Verb;

/** {@code ess offer list}: the support that stands on a day. */
public final class OfferListVerb implements Verb {

    @Override
    public void declare(Syntax syntax) {
        // It takes nothing.
    }

    @Override
    public ExitCode run(Given given, Session session) {
        session.print(new OffersAnswer(
                session.use(SupportOffers.class).list().stream()
                        .filter(offer -> offer.days().contains(session.asOf()))
                        .toList(),
                session.asOf(),
                RoleWords.of(session)));
        return ExitCode.DONE;
    }
}
