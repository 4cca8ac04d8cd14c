package fr.ess.http.funding;

import fr.ess.application.funding.FundingTexts;
import fr.ess.domain.funding.scheme.Presentation;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as JSON. What it does not limit is absent.
 *
 * @param requirements what it demands, a sentence a clause
 * @param rate of the eligible cost, in per cent
 * @param isExample whether it is shown as an example, not as a scheme in force
 */
record SchemeResource(
        String code,
        String title,
        String summary,
        String funder,
        String basis,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable String territory,
        @Nullable String variantOf,
        @Nullable String measure,
        List<String> dependsOn,
        List<String> requirements,
        @Nullable String rate,
        @Nullable String floor,
        @Nullable String ceiling,
        List<String> eligibleExpenses,
        List<String> excludedExpenses,
        List<String> pieces,
        boolean isExample) {

    static SchemeResource of(Scheme scheme, List<String> requirements, FundingTexts funding) {
        Presentation presented = scheme.presentation();
        return new SchemeResource(
                scheme.code(),
                funding.title(scheme),
                funding.summary(scheme),
                presented.funder(),
                presented.basis(),
                scheme.opening().start().orElse(null),
                scheme.opening().end().orElse(null),
                scheme.territory().orElse(null),
                scheme.variantOf().orElse(null),
                presented.measure().orElse(null),
                List.copyOf(scheme.dependencies()),
                requirements,
                scheme.support().rate().map(Object::toString).orElse(null),
                scheme.support().floor().map(Euros::plainText).orElse(null),
                scheme.support().ceiling().map(Euros::plainText).orElse(null),
                presented.eligibleExpenses(),
                presented.excludedExpenses(),
                presented.pieces(),
                presented.isExample());
    }
}
