package fr.ess.application.funding;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Writes the rule of a scheme for the rule engines of others. */
public final class ExportScheme {

    private final UnitOfWork unitOfWork;
    private final References references;
    private final DecisionModels models;

    @Inject
    public ExportScheme(UnitOfWork unitOfWork, References references, DecisionModels models) {
        this.unitOfWork = unitOfWork;
        this.references = references;
        this.models = models;
    }

    /**
     * The rule as a DMN 1.3 document.
     *
     * @param day its day; when the scheme takes no request then, the nearest day on which it does
     * @throws EssException SCHEME_UNFIT with the reasons
     */
    public String dmn(Scheme scheme, LocalDate day) {
        Compilation compiled =
                unitOfWork.preview(() -> Compilation.of(scheme, scheme.dayToStudy(day), references.current()));
        SchemeOnADay ready = compiled.ready()
                .orElseThrow(() ->
                        new EssException(ErrorCode.SCHEME_UNFIT, "scheme", scheme.code()).with(compiled.issues()));
        return models.dmn(ready);
    }
}
