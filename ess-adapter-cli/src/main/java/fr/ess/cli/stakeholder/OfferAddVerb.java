package fr.ess.cli.stakeholder;

import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.SupportOffers;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.WrittenPerimeter;
import fr.ess.cli.shared.ExitCode;
import fr.ess.cli.shared.Given;
import fr.ess.cli.shared.Session;
import fr.ess.cli.shared.Syntax;
import fr.ess.cli.shared.UsageException;
import fr.ess.cli.shared.Verb;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.SupportOffer.Worker;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code ess offer add}: what support workers help with, whom, where, and who they are. */
public final class OfferAddVerb implements Verb {

    private static final String SUBJECT = "--subject";

    @Override
    public void declare(Syntax syntax) {
        PersonOptions.declareDays(syntax.argument("TITLE")
                .options(SUBJECT, "TEXT")
                .options("--public", "TEXT")
                .options("--worker", "PERSON")
                .option("--carrier", "REF")
                .options("--territory", "TERRITORY")
                .options("--epci", "EPCI")
                .options("--commune", "COMMUNE"));
    }

    @Override
    public ExitCode run(Given given, Session session) {
        String title = RoleWords.title(given.argument(), session);
        SortedSet<Tag> subjects = tags(given, SUBJECT, session);
        if (subjects.isEmpty()) {
            throw UsageException.refused(SUBJECT, "", session.words().text("expected.subject"));
        }
        DateRange days = given.days();
        Optional<StructureId> carrier = given.find("--carrier")
                .map(written -> session.use(ShowStructure.class)
                        .get(written, Audience.MISSION)
                        .id());
        List<Worker> team = given.list("--worker").stream()
                .map(written ->
                        new Worker(session.use(People.class).meant(written).id(), days))
                .toList();
        SortedSet<Tag> publics = tags(given, "--public", session);
        SortedSet<CommuneCode> communes = communes(given, session);
        SupportOffer offer = session.use(SupportOffers.class)
                .enter(
                        id -> new SupportOffer(id, title, carrier, subjects, publics, communes, team, days),
                        session.actor());
        session.print(new OffersAnswer(List.of(offer), session.asOf(), RoleWords.of(session)));
        return ExitCode.DONE;
    }

    private static SortedSet<Tag> tags(Given given, String option, Session session) {
        SortedSet<Tag> tags = new TreeSet<>();
        for (String written : given.list(option)) {
            tags.add(Tag.tryParse(written)
                    .orElseThrow(() -> UsageException.refused(
                            option, written, session.words().text("expected.tag"))));
        }
        return tags;
    }

    private static SortedSet<CommuneCode> communes(Given given, Session session) {
        SortedSet<CommuneCode> communes = new TreeSet<>();
        given.list("--territory")
                .forEach(written -> communes.addAll(session.use(ConsultTerritories.class)
                        .resolve(written)
                        .perimeter()
                        .communesOn(session.asOf())));
        List<String> epcis = given.list("--epci");
        List<String> written = given.list("--commune");
        if (!epcis.isEmpty() || !written.isEmpty()) {
            communes.addAll(session.use(WrittenPerimeter.class).read(epcis, written));
        }
        return communes;
    }
}
