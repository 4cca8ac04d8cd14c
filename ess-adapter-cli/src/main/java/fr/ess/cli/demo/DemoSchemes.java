package fr.ess.cli.demo;

import fr.ess.application.funding.KeepSchemes;
import fr.ess.application.shared.Actor;
import fr.ess.cli.shared.Product;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The example schemes, in one operation, since some refer to others. */
final class DemoSchemes {

    /** Their codes; their files stand in the folder {@code schemes}. */
    static final List<String> CODES = List.of(
            "aide-poste-insertion",
            "amorcage-ess-bretagne",
            "amorcage-ess-pays-de-rennes",
            "appel-projets-rennes",
            "dla",
            "emploi-associatif-bretagne",
            "fdva-fonctionnement",
            "fondation-inclusion",
            "fonds-consolidation",
            "fonds-de-confiance",
            "fse-plus-inclusion",
            "garantie-emprunt",
            "investissement-tiers-lieux",
            "leader-gal",
            "poste-fonjep",
            "services-personnes-sieg");

    private static final String TOGETHER = "dispositifs d’exemple";

    private final Product product;
    private final Actor actor;

    DemoSchemes(Product product, Actor actor) {
        this.product = product;
        this.actor = actor;
    }

    void enter() {
        SortedMap<String, String> texts = new TreeMap<>();
        CODES.forEach(code -> {
            String file = "schemes/" + code + ".yaml";
            texts.put(file, DemoFile.text(file));
        });
        product.use(KeepSchemes.class).keepDocuments(TOGETHER, texts, actor);
    }
}
