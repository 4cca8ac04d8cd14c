package fr.ess.domain.funding.eligibility;

import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of making a scheme ready to judge on a day: the scheme, or the reasons why its rule is unfit.
 *
 * @param issues empty when it is ready
 */
public record Compilation(List<Message> issues, Optional<SchemeOnADay> ready) {

    public Compilation {
        issues = List.copyOf(issues);
    }

    public static Compilation of(Scheme scheme, LocalDate day, Reference reference) {
        return new Compiler(day, reference).compile(scheme);
    }

    /** The scheme, for callers that hold one known to be fit. */
    public SchemeOnADay orThrow() {
        return ready.orElseThrow(() -> new IllegalArgumentException(issues.toString()));
    }
}
