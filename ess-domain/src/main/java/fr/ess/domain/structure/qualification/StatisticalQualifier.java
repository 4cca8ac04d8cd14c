package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.ActivityCode;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.qualification.EssPerimeter.CategoryRule;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** INSEE's method: a list of legal categories, less the activities out of scope. It sees codes only, never statutes. */
final class StatisticalQualifier {

    private final EssPerimeter perimeter;

    StatisticalQualifier(EssPerimeter perimeter) {
        this.perimeter = perimeter;
    }

    Answer answer(Profile profile, LocalDate asOf) {
        Optional<Reason> lifeless = Life.reasonNotToLive(profile, asOf);
        if (lifeless.isPresent()) {
            return Answer.out(lifeless.get());
        }
        Optional<Sourced<LegalCategory>> category = profile.find(Fields.LEGAL_CATEGORY);
        if (category.isEmpty()) {
            return Answer.toVerify(List.of(MissingProof.LEGAL_CATEGORY), Reason.of(ReasonCode.CATEGORY_UNKNOWN));
        }
        Optional<CategoryRule> rule = perimeter.find(category.get().value(), asOf);
        if (rule.isEmpty()) {
            return Answer.toVerify(
                    List.of(MissingProof.MISSION_DECISION), said(ReasonCode.CATEGORY_NOT_IN_LISTS, category.get()));
        }
        return switch (rule.get().membership()) {
            case STATUTORY -> byActivity(profile, asOf, rule.get(), category.get());
            case DOUBTFUL ->
                Answer.toVerify(
                        List.of(MissingProof.MISSION_DECISION), said(ReasonCode.CATEGORY_IS_DOUBTFUL, category.get()));
            case COMPANY -> Answer.out(said(ReasonCode.COMPANIES_NOT_COUNTED, category.get()));
            case OUT -> Answer.out(said(ReasonCode.CATEGORY_IS_OUT, category.get()));
        };
    }

    private Answer byActivity(Profile profile, LocalDate asOf, CategoryRule rule, Sourced<LegalCategory> category) {
        Reason listed = said(ReasonCode.CATEGORY_IS_STATUTORY, category);
        Optional<Sourced<ActivityCode>> activity = knownActivity(profile);
        if (activity.isEmpty()) {
            Reason unreadable = profile.find(Fields.ACTIVITY)
                    .map(other -> said(ReasonCode.ACTIVITY_IN_OTHER_NOMENCLATURE, other))
                    .orElseGet(() -> Reason.of(ReasonCode.ACTIVITY_UNKNOWN));
            return Answer.toVerify(List.of(MissingProof.ACTIVITY), listed, unreadable);
        }
        return perimeter
                .findExclusion(activity.get().value(), asOf)
                .map(exclusion ->
                        said(ReasonCode.ACTIVITY_EXCLUDED, activity.get()).with("label", exclusion.label()))
                .map(excluded -> Answer.out(listed, citing(excluded, asOf)))
                .orElseGet(() -> Answer.qualified(
                        Way.STATUTE,
                        rule.family(),
                        listed,
                        citing(said(ReasonCode.ACTIVITY_COUNTED, activity.get()), asOf)));
    }

    /** The activity in a nomenclature that the list of exclusions speaks. */
    private Optional<Sourced<ActivityCode>> knownActivity(Profile profile) {
        return Stream.of(Fields.ACTIVITY, Fields.ACTIVITY_2025)
                .flatMap(field -> profile.find(field).stream())
                .filter(activity -> perimeter.knowsExclusionsIn(activity.value().nomenclature()))
                .findFirst();
    }

    private Reason citing(Reason reason, LocalDate asOf) {
        return perimeter.findBasis(Subject.STATISTICS, asOf).map(reason::by).orElse(reason);
    }

    private static Reason said(ReasonCode code, Sourced<?> value) {
        return Reason.of(code).restingOn(value);
    }
}
