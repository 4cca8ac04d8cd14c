package fr.ess.http.funding;

import fr.ess.application.funding.CheckScheme;
import fr.ess.application.funding.DirectoryNames;
import fr.ess.application.funding.FundingTexts;
import fr.ess.application.funding.KeepSchemes;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.http.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The schemes that the public may see, and the words they are told in. Drafts are not among them. */
final class PublishedSchemes {

    private static final int LONGEST_CODE = 100;

    private final KeepSchemes schemes;
    private final CheckScheme check;
    private final DirectoryNames names;
    private final Clock clock;

    @Inject
    PublishedSchemes(KeepSchemes schemes, CheckScheme check, DirectoryNames names, Clock clock) {
        this.schemes = schemes;
        this.check = check;
        this.names = names;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By code. */
    List<Scheme> list() {
        return schemes.published();
    }

    /**
     * The scheme of that code.
     *
     * @throws EssException SCHEME_NOT_FOUND
     */
    Scheme get(String code) {
        return list().stream()
                .filter(scheme -> scheme.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new EssException(
                        ErrorCode.SCHEME_NOT_FOUND,
                        "scheme",
                        code.substring(0, Math.min(code.length(), LONGEST_CODE))));
    }

    FundingTexts texts(Texts texts) {
        return new FundingTexts(texts.language(), names);
    }

    /** What a scheme demands, a sentence a clause. */
    List<String> requirements(Scheme scheme, Texts texts) {
        FundingTexts funding = texts(texts);
        return clauses(scheme).stream().map(funding.clauses()::requirement).toList();
    }

    private List<ClauseFinding> clauses(Scheme scheme) {
        return check.ready(scheme, today())
                .map(ready -> ready.judge(FactSheet.EMPTY).clauses())
                .orElse(List.of());
    }
}
