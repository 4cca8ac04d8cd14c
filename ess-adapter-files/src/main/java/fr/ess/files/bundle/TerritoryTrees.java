package fr.ess.files.bundle;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Membership;
import fr.ess.domain.territory.Perimeter;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import java.time.LocalDate;

/** Territories as JSON objects, with the whole of their dated perimeters. */
final class TerritoryTrees {

    private static final String COMMUNE = "commune";

    private TerritoryTrees() {}

    static Tree tree(Territory territory) {
        Perimeter perimeter = territory.perimeter();
        return new Tree()
                .put("slug", territory.slug())
                .put("id", territory.id().toString())
                .put("name", territory.name())
                .put("known_since", perimeter.knownSince().toString())
                .put("communes", perimeter.memberships(), TerritoryTrees::tree)
                .put("figures", territory.figures(), TerritoryTrees::tree);
    }

    static Territory territory(Tree tree) {
        return new Territory(
                new TerritoryId(RecordTrees.id(tree.text("id"))),
                tree.text("slug"),
                tree.text("name"),
                new Perimeter(
                        LocalDate.parse(tree.text("known_since")), tree.list("communes", TerritoryTrees::membership)),
                tree.list("figures", TerritoryTrees::figure),
                0);
    }

    private static Tree tree(Membership membership) {
        return new Tree()
                .put(COMMUNE, membership.commune().text())
                .put("days", membership.days().toString());
    }

    private static Membership membership(Tree tree) {
        return new Membership(commune(tree.text(COMMUNE)), DateRange.parse(tree.text("days")));
    }

    private static Tree tree(PopulationFigure figure) {
        return new Tree()
                .put("subject", figure.subject())
                .put("inhabitants", figure.inhabitants())
                .put("date", figure.date().toString())
                .put("source", figure.source())
                .put("precision", RecordTrees.word(figure.precision()));
    }

    private static PopulationFigure figure(Tree tree) {
        return new PopulationFigure(
                tree.text("subject"),
                tree.number("inhabitants"),
                LocalDate.parse(tree.text("date")),
                tree.text("source"),
                RecordTrees.kind(PopulationFigure.Precision.class, tree.text("precision")));
    }

    static CommuneCode commune(String code) {
        return CommuneCode.tryParse(code).orElseThrow(() -> new IllegalArgumentException("not a commune: " + code));
    }
}
