package fr.ess.files.funding;

import fr.ess.application.funding.SchemeDocuments;
import fr.ess.domain.funding.scheme.SchemeId;
import jakarta.inject.Inject;

/** Schemes in YAML, as {@link SchemeFile} reads them. */
public final class YamlSchemeDocuments implements SchemeDocuments {

    @Inject
    public YamlSchemeDocuments() {}

    @Override
    public Reading read(String text, SchemeId id) {
        SchemeFile file = SchemeFile.read(text, id);
        return new Reading(
                file.scheme(),
                file.problems().stream()
                        .map(problem -> new Problem(problem.line(), problem.column(), problem.message()))
                        .toList());
    }
}
