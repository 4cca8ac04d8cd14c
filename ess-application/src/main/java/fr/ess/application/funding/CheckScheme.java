package fr.ess.application.funding;

import fr.ess.application.ledger.Ledger;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.funding.analysis.SchemeAnalysis;
import fr.ess.domain.funding.analysis.SchemeFinding;
import fr.ess.domain.funding.analysis.SeriesAnalysis;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.ExampleResult;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Message;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Studies a scheme before it is published, among those that are kept. */
public final class CheckScheme {

    private final UnitOfWork unitOfWork;
    private final Ledger ledger;
    private final References references;

    @Inject
    public CheckScheme(UnitOfWork unitOfWork, Ledger ledger, References references) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.references = references;
    }

    /**
     * What is wrong with a scheme, kept or not.
     *
     * @param day the day to study it on; when it takes no request then, the nearest day on which it does
     * @param collected the facts that some form or register gives; the day of the request always is
     */
    public Study study(Scheme scheme, LocalDate day, Set<Fact<?>> collected) {
        return unitOfWork.preview(() -> {
            Reference reference = references.current();
            LocalDate studied = scheme.dayToStudy(day);
            Compilation compiled = Compilation.of(scheme, studied, reference);
            List<Scheme> together = new ArrayList<>(List.of(scheme));
            ledger.list(KeepSchemes.KIND).stream()
                    .filter(other -> !other.code().equals(scheme.code()))
                    .forEach(together::add);
            List<SchemeFinding> findings = new ArrayList<>();
            Set<Fact<?>> given = new HashSet<>(collected);
            given.add(FundingFacts.REQUESTED_ON);
            compiled.ready().ifPresent(ready -> findings.addAll(SchemeAnalysis.of(ready, given)));
            SeriesAnalysis.cycle(together)
                    .filter(cycle -> cycle.schemes().contains(scheme.code()))
                    .ifPresent(findings::add);
            findings.addAll(SeriesAnalysis.gapsAndOverlaps(series(scheme, together, studied, reference)));
            return new Study(scheme, studied, compiled.issues(), compiled.ready(), findings);
        });
    }

    private static List<SchemeOnADay> series(Scheme scheme, List<Scheme> together, LocalDate day, Reference reference) {
        return scheme.series().stream()
                .flatMap(series -> together.stream().filter(one -> one.series().equals(Optional.of(series))))
                .flatMap(one -> Compilation.of(one, day, reference).ready().stream())
                .toList();
    }

    /** A scheme on the day nearest to that one on which it takes requests; empty when its rule cannot be judged by. */
    public Optional<SchemeOnADay> ready(Scheme scheme, LocalDate day) {
        return unitOfWork.preview(() -> Compilation.of(scheme, scheme.dayToStudy(day), references.current())
                .ready());
    }

    /** The worked examples of a scheme, tried with what rules refer to today. */
    public List<ExampleResult> examples(Scheme scheme) {
        return unitOfWork.preview(() -> ExampleResult.of(scheme, references.current()));
    }

    /**
     * What came of studying a scheme.
     *
     * @param issues why its rule cannot be judged by; empty when it can
     * @param ready the scheme on that day; empty when its rule cannot be judged by
     * @param findings what is suspect, each with a witness
     */
    public record Study(
            Scheme scheme,
            LocalDate day,
            List<Message> issues,
            Optional<SchemeOnADay> ready,
            List<SchemeFinding> findings) {

        public Study {
            issues = List.copyOf(issues);
            findings = List.copyOf(findings);
        }
    }
}
