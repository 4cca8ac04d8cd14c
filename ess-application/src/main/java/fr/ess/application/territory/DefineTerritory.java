package fr.ess.application.territory;

import fr.ess.application.operation.OperationKind;
import fr.ess.application.operation.RecordedWork;
import fr.ess.application.operation.RecordedWork.Journal;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Constraints;
import fr.ess.application.shared.Ids;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.Perimeter;
import fr.ess.domain.territory.PopulationFigure;
import fr.ess.domain.territory.Territory;
import fr.ess.domain.territory.TerritoryId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Defines the territory that a mission serves, or gives it another composition from some day on. */
public final class DefineTerritory {

    private final Constraints constraints;
    private final RecordedWork work;
    private final TerritoryRepository territories;
    private final OfficialGeographySource source;
    private final Ids ids;

    @Inject
    public DefineTerritory(
            Constraints constraints,
            RecordedWork work,
            TerritoryRepository territories,
            OfficialGeographySource source,
            Ids ids) {
        this.constraints = constraints;
        this.work = work;
        this.territories = territories;
        this.source = source;
        this.ids = ids;
    }

    /**
     * Defines a territory as one recorded operation.
     *
     * @throws EssException INVALID_COMMAND; EPCI_UNKNOWN, COMMUNE_UNKNOWN or COMMUNE_AMBIGUOUS with the nearest
     *     {@code proposals}; TERRITORY_EMPTY; TERRITORY_EXISTS when one of that slug is defined and the command does not
     *     say to replace it; STALE_WRITE
     */
    public Territory define(DefineTerritoryCommand command) {
        DefineTerritoryCommand checked = constraints.check(command);
        Set<CommuneCode> communes = new WrittenPerimeter(source).read(checked.epcis(), checked.communes());
        return keep(
                new Definition(checked.name(), communes, checked.from(), List.of()),
                checked.replace(),
                checked.actor());
    }

    /**
     * Defines a territory that the product ships with.
     *
     * @param reference its slug or its name
     * @throws EssException TERRITORY_NOT_FOUND when no such territory is shipped, with the {@code proposals};
     *     TERRITORY_EXISTS and STALE_WRITE as for {@link #define}
     */
    public Territory defineShipped(String reference, boolean replace, Actor actor) {
        String slug = Territory.slugOf(reference);
        List<ShippedTerritory> shipped = source.shippedTerritories();
        ShippedTerritory chosen = shipped.stream()
                .filter(territory -> territory.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Proposals.in(
                        new EssException(ErrorCode.TERRITORY_NOT_FOUND, "territory", reference),
                        shipped,
                        ShippedTerritory::slug));
        List<String> epcis = chosen.epcis().stream().map(EpciCode::text).toList();
        Set<CommuneCode> communes = new WrittenPerimeter(source).read(epcis, List.of());
        return keep(new Definition(chosen.name(), communes, chosen.since(), chosen.figures()), replace, actor);
    }

    private record Definition(String name, Set<CommuneCode> communes, LocalDate from, List<PopulationFigure> figures) {}

    private Territory keep(Definition definition, boolean replace, Actor actor) {
        String slug = Territory.slugOf(definition.name());
        if (definition.communes().isEmpty() || slug.isEmpty()) {
            throw new EssException(ErrorCode.TERRITORY_EMPTY, "territory", definition.name());
        }
        return work.run(OperationKind.DEFINE_TERRITORY, actor, definition.name(), journal -> {
            Optional<Territory> known = territories.findBySlug(slug);
            if (known.isPresent() && !replace) {
                throw new EssException(ErrorCode.TERRITORY_EXISTS, "territory", slug);
            }
            Territory saved = territories.save(
                    known.map(territory -> redefined(territory, definition)).orElseGet(() -> created(definition)));
            note(journal, known.isPresent() ? "changed" : "added", saved, definition);
            return saved;
        });
    }

    private Territory created(Definition definition) {
        return Territory.named(
                definition.name(),
                new TerritoryId(ids.next()),
                Perimeter.from(definition.from(), definition.communes()),
                definition.figures());
    }

    private static Territory redefined(Territory known, Definition definition) {
        Territory recomposed = known.recomposedFrom(definition.from(), definition.communes());
        return definition.figures().isEmpty() ? recomposed : recomposed.withFigures(definition.figures());
    }

    private static void note(Journal journal, String action, Territory saved, Definition definition) {
        String communes = definition.communes().stream().map(CommuneCode::text).collect(Collectors.joining(" "));
        journal.note(action, "territory:" + saved.id(), "communes from " + definition.from() + ": " + communes);
    }
}
