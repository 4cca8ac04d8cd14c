package fr.ess.http.funding;

import fr.ess.application.funding.AssessEligibility;
import fr.ess.application.funding.AssessEligibility.Assessment;
import fr.ess.application.funding.FundingTexts;
import fr.ess.application.funding.GatherFacts;
import fr.ess.application.funding.GatherFacts.StructureSheet;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.http.shared.Exchange;
import fr.ess.http.shared.Route;
import fr.ess.http.shared.Routes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Schemes and verdicts for programs. Facts come in, explained verdicts go out, and nothing of them stays. */
public final class FundingApi implements Routes {

    /** Who declares the facts of a request. */
    static final Source HOLDER = new Source("holder", SourceKind.DECLARATION);

    private static final String SCHEMES = "/api/v1/schemes";

    private final PublishedSchemes schemes;
    private final AssessEligibility assess;
    private final GatherFacts gather;

    @Inject
    FundingApi(PublishedSchemes schemes, AssessEligibility assess, GatherFacts gather) {
        this.schemes = schemes;
        this.assess = assess;
        this.gather = gather;
    }

    @Override
    public List<Route> routes() {
        Set<String> parameters = Set.of(Exchange.LANG);
        return List.of(
                Route.api(SCHEMES, parameters, this::list),
                Route.api(SCHEMES + "/{code}", parameters, this::show),
                Route.api("/api/v1/eligibility", parameters, this::assess).posted());
    }

    private void list(Exchange exchange) {
        exchange.json(new SchemeList(schemes.list().stream()
                .map(scheme -> resource(scheme, exchange))
                .toList()));
    }

    private void show(Exchange exchange) {
        exchange.json(resource(schemes.get(exchange.part("code")), exchange));
    }

    private SchemeResource resource(Scheme scheme, Exchange exchange) {
        return SchemeResource.of(
                scheme, schemes.requirements(scheme, exchange.texts()), schemes.texts(exchange.texts()));
    }

    private void assess(Exchange exchange) {
        EligibilityRequest request = exchange.body(EligibilityRequest.class);
        LocalDate day = request.day(schemes.today());
        FactSheet declared = GatherFacts.declared(request.texts(), HOLDER, day);
        FactSheet facts = request.oneStructure()
                .map(reference -> gather.ofStructure(reference, day, Audience.PUBLIC))
                .map(StructureSheet::facts)
                .map(declared::orElse)
                .orElse(declared);
        List<Assessment> assessments = request.oneScheme()
                .map(code -> List.of(assess.assess(schemes.get(code).code(), facts, day)))
                .orElseGet(() -> assess.assessAll(facts, day));
        FundingTexts funding = schemes.texts(exchange.texts());
        exchange.momentaryJson(new Eligibility(
                day,
                assessments.stream()
                        .map(assessment -> AssessmentResource.of(assessment, funding, exchange.texts()))
                        .toList()));
    }

    private record SchemeList(List<SchemeResource> items) {}

    private record Eligibility(LocalDate asOf, List<AssessmentResource> schemes) {}
}
