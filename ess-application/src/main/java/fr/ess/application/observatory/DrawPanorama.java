package fr.ess.application.observatory;

import fr.ess.application.observatory.Panorama.Measure;
import fr.ess.application.observatory.Panorama.Share;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryIndex.FacetCount;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.ReferenceLists;
import fr.ess.application.structure.VisitStructures;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.TerritoryView;
import fr.ess.application.territory.TerritoryView.Member;
import fr.ess.domain.observatory.OutcomeTally;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.qualification.Qualifier;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.structure.search.SearchWords;
import fr.ess.domain.territory.CommuneCode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the panorama of the ESS: how many structures, of which families, in which activities and communes. */
public final class DrawPanorama {

    private static final int PAGE = 500;

    private final UnitOfWork unitOfWork;
    private final DirectoryIndex index;
    private final VisitStructures visit;
    private final ReferenceLists lists;
    private final ConsultTerritories territories;

    @Inject
    public DrawPanorama(
            UnitOfWork unitOfWork,
            DirectoryIndex index,
            VisitStructures visit,
            ReferenceLists lists,
            ConsultTerritories territories) {
        this.unitOfWork = unitOfWork;
        this.index = index;
        this.visit = visit;
        this.lists = lists;
        this.territories = territories;
    }

    /**
     * The panorama of a territory, or of the whole directory, with the qualification of each structure on that day.
     *
     * @throws EssException TERRITORY_NOT_FOUND; PERIMETER_UNKNOWN when its composition is not stated for that day
     */
    public Panorama draw(PanoramaQuery query) {
        return unitOfWork.read(() -> {
            Optional<TerritoryView> territory = query.territory().map(name -> known(name, query.asOf()));
            DirectoryQuestion everything = DirectoryQuestion.everything(query.audience(), PAGE);
            return new Panorama(
                    query.asOf(),
                    measure(everything, query.asOf()),
                    index.count(everything.withChoice(Facet.COMMUNE, Facet.UNKNOWN)),
                    territory,
                    territory.map(known -> measure(within(known, query.audience()), query.asOf())));
        });
    }

    private static DirectoryQuestion within(TerritoryView territory, Audience audience) {
        Set<CommuneCode> communes =
                territory.communes().stream().map(Member::code).collect(Collectors.toSet());
        return new DirectoryQuestion(
                SearchWords.NONE, List.of(), Optional.of(communes), audience, Optional.empty(), PAGE);
    }

    private Measure measure(DirectoryQuestion question, LocalDate asOf) {
        Map<Facet, List<FacetCount>> facets = index.facets(question);
        return new Measure(
                index.count(question),
                shares(facets, Facet.FAMILY),
                shares(facets, Facet.SECTION),
                shares(facets, Facet.COMMUNE),
                tally(question, asOf));
    }

    private TerritoryView known(String name, LocalDate asOf) {
        TerritoryView territory = territories.get(name, asOf);
        if (!territory.compositionKnown()) {
            throw new EssException(ErrorCode.PERIMETER_UNKNOWN, "territory", territory.name())
                    .with("date", asOf)
                    .with("since", territory.knownSince());
        }
        return territory;
    }

    private List<Share> shares(Map<Facet, List<FacetCount>> facets, Facet facet) {
        Map<String, String> sections = lists.sections().stream()
                .collect(Collectors.toMap(ReferenceLists.Section::letter, ReferenceLists.Section::label));
        return facets.getOrDefault(facet, List.of()).stream()
                .map(count -> new Share(
                        count.value(),
                        facet == Facet.SECTION ? sections.getOrDefault(count.value(), "") : count.label(),
                        count.count()))
                .toList();
    }

    /** Qualifies them one by one: a panorama holds some structures in memory, whatever the directory's size. */
    private OutcomeTally tally(DirectoryQuestion first, LocalDate asOf) {
        Qualifier qualifier = new Qualifier(lists.perimeter());
        OutcomeTally tally = OutcomeTally.EMPTY;
        try (Stream<Structure> structures = visit.all(first)) {
            for (Structure structure : (Iterable<Structure>) structures::iterator) {
                tally = tally.plus(
                        qualifier.qualify(structure.profile(), asOf).legal().outcome());
            }
        }
        return tally;
    }

    /**
     * What to measure, for whom, on which day.
     *
     * @param territory its slug or name, or empty for the whole directory
     */
    public record PanoramaQuery(Optional<String> territory, LocalDate asOf, Audience audience) {}
}
