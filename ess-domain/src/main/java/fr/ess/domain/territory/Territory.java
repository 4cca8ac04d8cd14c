package fr.ess.domain.territory;

import fr.ess.domain.shared.FoldedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A territory that a mission serves: a pays, a métropole, a PETR, any set of communes. Its perimeter is dated; its
 * figures each say what they count, when and by whom.
 *
 * @param slug its stable name in addresses and commands, made once from its name
 * @param version how many times it was saved; 0 before the first
 */
public record Territory(
        TerritoryId id, String slug, String name, Perimeter perimeter, List<PopulationFigure> figures, long version) {

    public Territory {
        name = name.strip();
        if (name.isEmpty() || slug.isEmpty()) {
            throw new IllegalArgumentException("a territory has a name");
        }
        figures = List.copyOf(figures);
    }

    /** A territory not yet saved. */
    public static Territory named(String name, TerritoryId id, Perimeter perimeter, List<PopulationFigure> figures) {
        return new Territory(id, slugOf(name), name, perimeter, figures, 0);
    }

    /** The folded words joined by hyphens: {@code Pays de Rennes} gives {@code pays-de-rennes}; empty for no letters. */
    public static String slugOf(String name) {
        return String.join("-", FoldedText.words(name));
    }

    /** The same territory with these communes from that day on; what it was before is kept. */
    public Territory recomposedFrom(LocalDate day, Set<CommuneCode> communes) {
        return withPerimeter(perimeter.recomposedFrom(day, communes));
    }

    public Territory withPerimeter(Perimeter other) {
        return new Territory(id, slug, name, other, figures, version);
    }

    public Territory withFigures(List<PopulationFigure> others) {
        return new Territory(id, slug, name, perimeter, others, version);
    }

    public Territory withVersion(long other) {
        return new Territory(id, slug, name, perimeter, figures, other);
    }
}
