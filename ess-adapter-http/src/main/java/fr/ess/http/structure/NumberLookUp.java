package fr.ess.http.structure;

import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.structure.SearchDirectory.Found;
import fr.ess.application.structure.ShowStructure;
import fr.ess.application.structure.StructureView;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Parsed;
import fr.ess.domain.structure.RnaNumber;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.StructureId;
import fr.ess.http.shared.HttpError;
import fr.ess.http.shared.HttpException;
import fr.ess.http.shared.Parameters;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the structures that bear an official number: none, one, or all of those that share it. */
final class NumberLookUp {

    private static final String SIREN = "siren";
    private static final String SIRET = "siret";
    private static final String RNA = "rna";

    static final List<String> PARAMETERS = List.of(SIREN, SIRET, RNA);

    private final ShowStructure show;
    private final SearchDirectory search;
    private final Clock clock;

    @Inject
    NumberLookUp(ShowStructure show, SearchDirectory search, Clock clock) {
        this.show = show;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Those that bear the number asked; empty when no number is.
     *
     * @throws EssException INVALID_IDENTIFIER with the reason as its detail
     * @throws HttpException PARAMETERS_TOGETHER when words, filters or a second number are asked at the same time
     */
    Optional<List<Found>> find(Parameters parameters) {
        List<String> asked = PARAMETERS.stream()
                .filter(name -> parameters.find(name).isPresent())
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        boolean alone = asked.size() == 1
                && SearchRequest.parameters().stream()
                        .allMatch(name -> parameters.find(name).isEmpty());
        if (!alone) {
            throw new HttpException(HttpError.PARAMETERS_TOGETHER, "name", asked.get(0));
        }
        return Optional.of(
                bearers(number(asked.get(0), parameters.find(asked.get(0)).orElse(""))));
    }

    private static String number(String name, String text) {
        Parsed<String> parsed = switch (name) {
            case SIREN -> Siren.parse(text).map(Siren::number);
            case SIRET -> Siret.parse(text).map(Siret::number);
            default -> RnaNumber.parse(text).map(RnaNumber::number);
        };
        return parsed.fold(number -> number, reason -> {
            throw new EssException(ErrorCode.INVALID_IDENTIFIER, "value", text).with(List.of(reason));
        });
    }

    /** As the search lists them: the number is one of the words by which each is found. */
    private List<Found> bearers(String number) {
        Set<StructureId> bearers = show.lookUp(number, Audience.PUBLIC).stream()
                .map(StructureView::id)
                .collect(Collectors.toSet());
        DirectoryQuery query = new DirectoryQuery(
                number,
                List.of(),
                Optional.empty(),
                LocalDate.now(clock),
                Audience.PUBLIC,
                Optional.empty(),
                SearchDirectory.LONGEST_PAGE,
                false);
        return search.search(query).found().stream()
                .filter(found -> bearers.contains(found.entry().id()))
                .toList();
    }
}
