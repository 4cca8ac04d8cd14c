package fr.ess.application.territory;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.Territory;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Shows the territories and their composition on any day. */
public final class ConsultTerritories {

    private final UnitOfWork unitOfWork;
    private final TerritoryRepository territories;
    private final OfficialGeographySource source;

    @Inject
    public ConsultTerritories(UnitOfWork unitOfWork, TerritoryRepository territories, OfficialGeographySource source) {
        this.unitOfWork = unitOfWork;
        this.territories = territories;
        this.source = source;
    }

    /** Every territory, by slug. */
    public List<TerritorySummary> list(LocalDate asOf) {
        return unitOfWork.read(territories::list).stream()
                .map(territory -> new TerritorySummary(
                        territory.slug(),
                        territory.name(),
                        territory.perimeter().knownSince(),
                        territory.perimeter().communesOn(asOf).size()))
                .toList();
    }

    /**
     * A territory on a day.
     *
     * @param reference as for {@link #resolve}
     * @throws EssException TERRITORY_NOT_FOUND as for {@link #resolve}
     */
    public TerritoryView get(String reference, LocalDate asOf) {
        return new TerritoryOnADay(source, resolve(reference), asOf).view();
    }

    /** The slug of the only territory; empty when there are none or several, which no territory bears. */
    public String only(LocalDate asOf) {
        List<TerritorySummary> all = list(asOf);
        return all.size() == 1 ? all.get(0).slug() : "";
    }

    /**
     * The commune that somebody writes, by its official code or its name.
     *
     * @throws EssException COMMUNE_UNKNOWN or COMMUNE_AMBIGUOUS with the nearest {@code proposals}
     */
    public CommuneCode commune(String written) {
        return new WrittenPerimeter(source)
                .read(List.of(), List.of(written))
                .iterator()
                .next();
    }

    /**
     * The territory that somebody names: by its slug, its name, or the beginning of either when only one fits.
     *
     * @throws EssException TERRITORY_NOT_FOUND with the {@code proposals}: those that begin so, else all
     */
    public Territory resolve(String reference) {
        String slug = Territory.slugOf(reference);
        List<Territory> all = unitOfWork.read(territories::list);
        List<Territory> same =
                all.stream().filter(territory -> territory.slug().equals(slug)).toList();
        List<Territory> fitting = same.isEmpty() && !slug.isEmpty()
                ? all.stream()
                        .filter(territory -> territory.slug().startsWith(slug))
                        .toList()
                : same;
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw Proposals.in(
                new EssException(ErrorCode.TERRITORY_NOT_FOUND, "territory", reference),
                fitting.isEmpty() ? all : fitting,
                Territory::slug);
    }
}
