package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which schemes to show an applicant: a generic scheme gives way to its local variant for those whose seat lies in the
 * variant's territory, and for no one else; the smallest territory wins, and equals are all shown.
 */
public final class LocalVariants {

    private final Reference reference;
    private final LocalDate day;
    private final Optional<CommuneCode> seat;

    private LocalVariants(FactSheet applicant, Reference reference, LocalDate day) {
        this.reference = reference;
        this.day = day;
        this.seat = applicant.value(FundingFacts.SEAT_COMMUNE).flatMap(CommuneCode::tryParse);
    }

    /** The schemes to show, in the order given. */
    public static List<Scheme> shown(
            Collection<Scheme> schemes, FactSheet applicant, Reference reference, LocalDate day) {
        LocalVariants variants = new LocalVariants(applicant, reference, day);
        return schemes.stream()
                .filter(scheme -> variants.isShown(scheme, schemes))
                .toList();
    }

    private boolean isShown(Scheme scheme, Collection<Scheme> all) {
        String generic = scheme.variantOf().orElse(scheme.code());
        int own = scheme.variantOf().isPresent() ? size(scheme) : Integer.MAX_VALUE;
        boolean stands = scheme.variantOf().isEmpty() || seat.isEmpty() || servesSeat(scheme);
        return stands
                && all.stream()
                        .filter(other -> other.variantOf().equals(Optional.of(generic)) && servesSeat(other))
                        .noneMatch(other -> size(other) < own);
    }

    private SortedSet<CommuneCode> communes(Scheme scheme) {
        return scheme.territory()
                .flatMap(name -> Optional.ofNullable(reference.territories().get(name)))
                .map(perimeter -> perimeter.communesOn(day))
                .orElse(java.util.Collections.emptySortedSet());
    }

    private int size(Scheme scheme) {
        return communes(scheme).size();
    }

    private boolean servesSeat(Scheme scheme) {
        return seat.isPresent() && communes(scheme).contains(seat.get());
    }
}
