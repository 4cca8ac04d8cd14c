package fr.ess.application.territory;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.Commune;
import fr.ess.domain.territory.CommuneCode;
import fr.ess.domain.territory.CommuneQuery;
import fr.ess.domain.territory.Epci;
import fr.ess.domain.territory.EpciCode;
import fr.ess.domain.territory.Gazetteer;
import fr.ess.domain.territory.OfficialGeography;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the intercommunalités and communes that somebody wrote. A likeness is proposed, never taken for granted. */
public final class WrittenPerimeter {

    private static final int PROPOSALS = 3;

    private final OfficialGeography geography;
    private final Gazetteer gazetteer;

    @Inject
    public WrittenPerimeter(OfficialGeographySource source) {
        this.geography = source.geography();
        this.gazetteer = source.gazetteer();
    }

    /**
     * Every commune named, and those of every EPCI named.
     *
     * @throws EssException EPCI_UNKNOWN, COMMUNE_UNKNOWN or COMMUNE_AMBIGUOUS with the fact {@code proposals}
     */
    public Set<CommuneCode> read(List<String> epcis, List<String> communes) {
        Set<CommuneCode> members = new TreeSet<>();
        for (String written : epcis) {
            geography.communesOf(epci(written).code()).forEach(commune -> members.add(commune.code()));
        }
        for (String written : communes) {
            members.add(commune(written).code());
        }
        return members;
    }

    /**
     * The EPCI of that number or name.
     *
     * @throws EssException EPCI_UNKNOWN with the fact {@code proposals}
     */
    public Epci epci(String written) {
        return EpciCode.tryParse(written)
                .flatMap(geography::find)
                .or(() -> geography.findEpciNamed(written))
                .orElseThrow(() -> Proposals.in(
                        new EssException(ErrorCode.EPCI_UNKNOWN, "epci", written),
                        geography.nearestEpcis(written, PROPOSALS),
                        epci -> epci.name() + " (" + epci.code() + ")"));
    }

    /**
     * The commune of that code or name.
     *
     * @throws EssException COMMUNE_UNKNOWN or COMMUNE_AMBIGUOUS with the fact {@code proposals}
     */
    public Commune commune(String written) {
        CommuneQuery asName = CommuneQuery.named(written);
        // Five digits alone are an official code here, never a postal code: several communes share one of those.
        CommuneQuery query = CommuneCode.tryParse(written)
                .map(code -> CommuneQuery.named("").withCode(code))
                .orElse(asName);
        return gazetteer
                .resolve(query)
                .fold(
                        resolved -> {
                            if (resolved.confidence().needsReview()) {
                                throw proposing(ErrorCode.COMMUNE_UNKNOWN, written, List.of(resolved.commune()));
                            }
                            return resolved.commune();
                        },
                        ambiguous -> {
                            throw proposing(ErrorCode.COMMUNE_AMBIGUOUS, written, ambiguous.candidates());
                        },
                        unresolved -> {
                            throw proposing(ErrorCode.COMMUNE_UNKNOWN, written, gazetteer.nearest(asName, PROPOSALS));
                        });
    }

    private static EssException proposing(ErrorCode code, String written, List<Commune> nearest) {
        return Proposals.in(
                new EssException(code, "commune", written),
                nearest,
                commune -> commune.name() + " (" + commune.code() + ")");
    }
}
