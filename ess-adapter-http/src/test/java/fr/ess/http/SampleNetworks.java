package fr.ess.http;

import fr.ess.application.boot.Ess;
import fr.ess.application.network.KeepNetworks;
import fr.ess.application.shared.Actor;
import fr.ess.application.stakeholder.People;
import fr.ess.application.structure.ShowStructure;
import fr.ess.domain.network.Actor.ACollectivity;
import fr.ess.domain.network.Actor.ANetwork;
import fr.ess.domain.network.Actor.APerson;
import fr.ess.domain.network.Actor.AStructure;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.NetworkId;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.stakeholder.Collectivity;
import fr.ess.domain.stakeholder.Person;
import fr.ess.domain.stakeholder.PersonName;
import fr.ess.domain.stakeholder.privacy.ConsentAct;
import fr.ess.domain.stakeholder.privacy.Privacy;
import fr.ess.domain.stakeholder.privacy.PublicField;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.List;

/** A network of collectivités with members of every kind, one of whom nobody may see, within a wider network. */
final class SampleNetworks {

    private final Ess ess;
    private final Actor by;

    SampleNetworks(Ess ess, Actor by) {
        this.ess = ess;
        this.by = by;
    }

    void enter() {
        KeepNetworks networks = ess.use(KeepNetworks.class);
        DateRange days = DateRange.from(LocalDate.of(2000, 1, 1));
        StructureId archipel = ess.use(ShowStructure.class)
                .get("L’Archipel, espace d’économie alternative", Audience.MISSION)
                .id();
        NetworkId rtes = networks.add(
                        id -> Network.named("Réseau des collectivités", Network.Kind.COLLECTIVITES, id)
                                .withSigle("RTES")
                                .withAbout("Publie leurs expériences.")
                                .ledBy(archipel),
                        by)
                .id();
        NetworkId wider = networks.add(id -> Network.named("Réseau des réseaux", Network.Kind.NETWORKS, id), by)
                .id();
        Person agreed = person("Claire", "Consentante", true);
        Person silent = person("Simone", TestSite.SECRET, false);
        List.of(
                        new AStructure(archipel),
                        new ACollectivity(new Collectivity(Collectivity.Level.REGION, "53")),
                        new APerson(agreed.id()),
                        new APerson(silent.id()))
                .forEach(member -> networks.join(rtes, member, days, Source.MISSION, by));
        networks.join(wider, new ANetwork(rtes), days, Source.MISSION, by);
    }

    private Person person(String given, String family, boolean agreed) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        Privacy silent = Privacy.collected(day, Source.MISSION);
        Privacy privacy = agreed
                ? silent.after(new ConsentAct(PublicField.NAME, true, day, "lettre"))
                        .after(new ConsentAct(PublicField.FUNCTIONS, true, day, "lettre"))
                : silent;
        return ess.use(People.class).enter(id -> Person.named(new PersonName(given, family), id, privacy), by);
    }
}
