package fr.ess.cli.demo;

import fr.ess.application.network.ActorNames;
import fr.ess.application.network.KeepNetworks;
import fr.ess.application.network.KeepRelations;
import fr.ess.application.network.KeepRelations.RelationCommand;
import fr.ess.cli.shared.Product;
import fr.ess.domain.network.Actor;
import fr.ess.domain.network.Network;
import fr.ess.domain.network.Network.Kind;
import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.StructureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The networks that the article names, and who met whom: a meeting links those who were there from its day on. */
final class DemoNetworks {

    private static final Source ARTICLE = new Source("article RTES 2005", SourceKind.DECLARATION);
    private static final DateRange DAYS_OF_APRIL = new DateRange(LocalDate.of(2003, 4, 1), LocalDate.of(2003, 4, 30));
    private static final DateRange SINCE_THESE_DAYS = DateRange.from(LocalDate.of(2003, 4, 30));
    private static final DateRange SINCE_THE_MISSION = DateRange.from(LocalDate.of(2001, 12, 31));
    private static final DateRange SINCE_THE_ARTICLE = DateRange.from(LocalDate.of(2005, 2, 6));

    private static final String CODESPAR = "CODESPAR";
    private static final String VISIT = "visite-petit-déjeuner, avril 2003";

    private final KeepNetworks networks;
    private final KeepRelations relations;
    private final ActorNames names;
    private final fr.ess.application.shared.Actor by;

    DemoNetworks(Product product, fr.ess.application.shared.Actor by) {
        this.networks = product.use(KeepNetworks.class);
        this.relations = product.use(KeepRelations.class);
        this.names = product.use(ActorNames.class);
        this.by = by;
    }

    void enter() {
        Network rtes = networks.add(
                id -> Network.named(
                                "Réseau des collectivités Territoriales pour une Économie Sociale et Solidaire",
                                Kind.COLLECTIVITES,
                                id)
                        .withSigle("RTES")
                        .withAbout("Publie les expériences des collectivités en économie sociale et solidaire."),
                by);
        networks.add(
                id -> Network.named("Réseau de la CRES de Bretagne", Kind.NETWORKS, id)
                        .withAbout("Tient les journées régionales de l’économie sociale.")
                        .ledBy(structure("CRES")),
                by);
        Network days = networks.add(
                id -> Network.named("Journées de l’économie sociale et solidaire d’avril 2003", Kind.STRUCTURES, id)
                        .withAbout("Ceux qui les ont organisées dans le pays de Rennes, coordonnés par le CODESPAR.")
                        .ledBy(structure(CODESPAR)),
                by);
        List.of(CODESPAR, "Collège coopératif en Bretagne", "L’Archipel")
                .forEach(organiser -> networks.join(days.id(), names.resolve(organiser), DAYS_OF_APRIL, ARTICLE, by));
        relate(
                new Actor.ANetwork(rtes.id()),
                "présente l’expérience de",
                "voit son expérience présentée par",
                names.resolve("epci:243500139"),
                SINCE_THE_ARTICLE,
                "article du 6 février 2005");
        relate(
                names.resolve("epci:243500139"),
                "s’appuie sur",
                "met en œuvre la démarche de",
                names.resolve(CODESPAR),
                SINCE_THE_MISSION,
                "démarche de développement de l’ESS, dès 2001");
        List.of("ENVIE", "ASSAD", "PRES", "L’Archipel").forEach(site -> meet(CODESPAR, site));
        List.of("ADMR", "CRES").forEach(guest -> meet("ASSAD", guest));
        List.of("ADIE", "BDI", "BCS", "Les Cigales").forEach(guest -> meet("PRES", guest));
    }

    private StructureId structure(String name) {
        return names.resolve(name).structure().orElseThrow();
    }

    private void meet(String host, String guest) {
        relations.relate(
                new RelationCommand(
                        names.resolve(host),
                        "rencontre",
                        Optional.empty(),
                        names.resolve(guest),
                        SINCE_THESE_DAYS,
                        ARTICLE,
                        VISIT),
                by);
    }

    private void relate(Actor one, String type, String backward, Actor other, DateRange days, String evidence) {
        relations.relate(new RelationCommand(one, type, Optional.of(backward), other, days, ARTICLE, evidence), by);
    }
}
