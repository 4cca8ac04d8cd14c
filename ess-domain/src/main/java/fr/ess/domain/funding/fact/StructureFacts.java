package fr.ess.domain.funding.fact;

import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.Establishment;
import fr.ess.domain.structure.Field;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.Headcount;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.qualification.Answer;
import fr.ess.domain.territory.CommuneCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the directory knows of a structure on a day, as facts; what it does not know stays unknown. */
public final class StructureFacts {

    private static final Source QUALIFICATION = new Source("qualification", SourceKind.VERIFIED_DOCUMENT);

    private StructureFacts() {}

    /**
     * The facts of a structure.
     *
     * @param legal the answer of the law to « is it part of the ESS? » on that day
     */
    public static FactSheet of(Profile profile, Answer legal, LocalDate day) {
        FactSheet.Builder sheet = new FactSheet.Builder();
        essWay(legal).ifPresent(way -> sheet.put(FundingFacts.ESS_WAY, way, QUALIFICATION, day));
        put(sheet, FundingFacts.ESS_FAMILY, profile, Fields.FAMILY, family -> family.word());
        put(sheet, FundingFacts.LEGAL_CATEGORY, profile, Fields.LEGAL_CATEGORY, category -> category.code());
        put(sheet, FundingFacts.ACTIVITY, profile, Fields.ACTIVITY, activity -> activity.code());
        put(sheet, FundingFacts.ACTIVITY_2025, profile, Fields.ACTIVITY_2025, activity -> activity.code());
        put(sheet, FundingFacts.EMPLOYEE_BAND, profile, Fields.HEADCOUNT, StructureFacts::band);
        put(sheet, FundingFacts.ANNUAL_BUDGET, profile, Fields.ANNUAL_BUDGET, budget -> budget);
        profile.find(Fields.CREATED_ON)
                .filter(created -> !created.value().isAfter(day))
                .ifPresent(created -> sheet.put(
                        FundingFacts.AGE_IN_MONTHS, change(created, on -> ChronoUnit.MONTHS.between(on, day))));
        places(sheet, profile);
        accreditations(sheet, profile, day);
        return sheet.build();
    }

    private static Optional<String> essWay(Answer legal) {
        return legal.outcome()
                .fold(
                        yes -> Optional.of(
                                yes.by().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        no -> Optional.of(FundingFacts.NO_WAY),
                        unknown -> Optional.empty());
    }

    private static String band(Headcount headcount) {
        return headcount.band().code();
    }

    private static <A, B> void put(
            FactSheet.Builder sheet, Fact<B> fact, Profile profile, Field<A> field, Function<A, B> value) {
        profile.find(field).ifPresent(found -> sheet.put(fact, change(found, value)));
    }

    private static <A, B> Sourced<B> change(Sourced<A> found, Function<A, B> value) {
        return new Sourced<>(value.apply(found.value()), found.source(), found.date(), FactSheet.NO_OPERATION);
    }

    /** Places are known as a whole only where each has its commune. */
    private static void places(FactSheet.Builder sheet, Profile profile) {
        List<Sourced<Establishment>> places = profile.establishments();
        places.stream()
                .findFirst()
                .ifPresent(seat -> seat.value()
                        .address()
                        .commune()
                        .ifPresent(
                                commune -> sheet.put(FundingFacts.SEAT_COMMUNE, change(seat, any -> commune.text()))));
        List<String> communes = places.stream()
                .flatMap(place -> place.value().address().commune().stream())
                .map(CommuneCode::text)
                .toList();
        if (!communes.isEmpty() && communes.size() == places.size()) {
            sheet.put(FundingFacts.ESTABLISHMENT_COMMUNES, change(places.get(0), any -> FactType.setOf(communes)));
        }
    }

    /** What was seen; that nothing was seen does not say that there is none. */
    private static void accreditations(FactSheet.Builder sheet, Profile profile, LocalDate day) {
        List<Sourced<Proof>> valid = profile.proofs().stream()
                .filter(proof -> accreditation(proof.value().kind()).isPresent()
                        && proof.value().validity().contains(day))
                .toList();
        if (!valid.isEmpty()) {
            List<String> codes = valid.stream()
                    .flatMap(proof -> accreditation(proof.value().kind()).stream())
                    .toList();
            sheet.put(FundingFacts.ACCREDITATIONS, change(valid.get(0), any -> FactType.setOf(codes)));
        }
    }

    private static Optional<String> accreditation(ProofKind kind) {
        if (kind == ProofKind.ESUS_ACCREDITATION) {
            return Optional.of("esus");
        }
        return kind.isWorkIntegration() ? Optional.of("siae") : Optional.empty();
    }
}
