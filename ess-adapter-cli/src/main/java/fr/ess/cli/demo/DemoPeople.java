package fr.ess.cli.demo;

import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.stakeholder.People;
import fr.ess.application.stakeholder.SupportOffers;
import fr.ess.application.stakeholder.register.ImportElus;
import fr.ess.application.stakeholder.register.ImportElusCommand;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.cli.shared.Product;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.stakeholder.ActorFamily;
import fr.ess.domain.stakeholder.Assembly;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Contacts;
import fr.ess.domain.stakeholder.EmailAddress;
import fr.ess.domain.stakeholder.Mandate;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonId;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.StructureFunction;
import fr.ess.domain.stakeholder.SupportOffer;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.StructureId;
import fr.ess.domain.structure.Tag;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The people of the article, and the support it tells of. Mandates last until their council is elected anew; what the
 * article tells without dates is known on its day alone.
 */
final class DemoPeople {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 4, 1);
    private static final LocalDate DAY = LocalDate.of(2005, 2, 6);
    private static final Source ARTICLE = new Source("article RTES 2005", SourceKind.DECLARATION);
    private static final DateRange ON_ITS_DAY = new DateRange(DAY, DAY);
    private static final DateRange COMMUNITY_COUNCIL =
            new DateRange(LocalDate.of(2001, 3, 18), LocalDate.of(2008, 3, 15));
    private static final DateRange REGIONAL_COUNCIL =
            new DateRange(LocalDate.of(2004, 3, 28), LocalDate.of(2010, 3, 20));
    private static final DateRange DLA = new DateRange(LocalDate.of(2003, 1, 1), DAY);

    private final Product product;
    private final Actor actor;
    private final StructureId codespar;

    DemoPeople(Product product, Actor actor) {
        this.product = product;
        this.actor = actor;
        this.codespar = product.use(ShowStructure.class)
                .get("CODESPAR", Audience.MISSION)
                .id();
    }

    void enter() {
        People people = product.use(People.class);
        people.enter(this::theElu, actor);
        people.enter(this::theOfficer, actor);
        product.use(SupportOffers.class)
                .enter(
                        id -> new SupportOffer(
                                id,
                                "Dispositif local d’accompagnement (DLA)",
                                Optional.of(codespar),
                                new TreeSet<>(List.of(new Tag("appui-conseil"))),
                                new TreeSet<>(List.of(new Tag("associations"), new Tag("SCOP"))),
                                communes(),
                                List.of(),
                                DLA),
                        actor);
        enterTheExample(people);
    }

    /** The register of élus is too long to ship, and nobody real should be shown for show: these people are made up. */
    private void enterTheExample(People people) {
        try (DemoFile elus = DemoFile.copied("elus-exemple.csv")) {
            product.use(ImportElus.class)
                    .run(
                            new ImportElusCommand(elus.path(), Optional.of(Demo.TERRITORY), EXAMPLE, false, actor),
                            Progress.SILENT);
        }
        Person worker = people.enter(
                id -> Person.named(
                                new PersonName("Noa", "Témoin"),
                                id,
                                Privacy.collected(EXAMPLE, Source.MISSION)
                                        .after(agreement(PublicField.NAME))
                                        .after(agreement(PublicField.SUPPORT))
                                        .after(agreement(PublicField.WORK_EMAIL)))
                        .withFamilies(new TreeSet<>(List.of(ActorFamily.ACCOMPAGNATEUR)))
                        .withContacts(new Contacts(
                                EmailAddress.tryParse("noa.temoin@exemple.fr"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                actor);
        product.use(SupportOffers.class)
                .enter(
                        id -> new SupportOffer(
                                id,
                                "Accueil des porteurs de projet (exemple)",
                                Optional.empty(),
                                new TreeSet<>(List.of(new Tag("création"), new Tag("emploi"))),
                                new TreeSet<>(List.of(new Tag("porteurs de projet"))),
                                communes(),
                                List.of(new SupportOffer.Worker(worker.id(), DateRange.from(EXAMPLE))),
                                DateRange.from(EXAMPLE)),
                        actor);
    }

    private static ConsentAct agreement(PublicField field) {
        return new ConsentAct(field, true, EXAMPLE, "exemple");
    }

    private SortedSet<CommuneCode> communes() {
        return new TreeSet<>(product.use(ConsultTerritories.class)
                .resolve(Demo.TERRITORY)
                .perimeter()
                .communesOn(LocalDate.MAX));
    }

    /** Three seats, one person. */
    private Person theElu(PersonId id) {
        return Person.named(new PersonName("Alain", "Yvergniaux"), id, Privacy.collected(DAY, ARTICLE))
                .withMandate(new Mandate(
                        new Assembly.CouncilOf(new Collectivity(Collectivity.Level.EPCI, "243500139")),
                        "conseiller communautaire",
                        List.of("économie sociale et solidaire"),
                        Optional.empty(),
                        COMMUNITY_COUNCIL,
                        ARTICLE))
                .withMandate(new Mandate(
                        new Assembly.DevelopmentCouncil(codespar),
                        "vice-président",
                        List.of(),
                        Optional.empty(),
                        ON_ITS_DAY,
                        ARTICLE))
                .withMandate(new Mandate(
                        new Assembly.CouncilOf(new Collectivity(Collectivity.Level.REGION, "53")),
                        "conseiller régional",
                        List.of(),
                        Optional.empty(),
                        REGIONAL_COUNCIL,
                        ARTICLE));
    }

    private Person theOfficer(PersonId id) {
        return Person.named(new PersonName("Annaig", "Hache"), id, Privacy.collected(DAY, ARTICLE))
                .withFamilies(new TreeSet<>(List.of(ActorFamily.TECHNICIEN)))
                .withFunction(new StructureFunction(
                        codespar, StructureFunction.Kind.EMPLOYEE, "chargée de mission", ON_ITS_DAY, ARTICLE));
    }
}
