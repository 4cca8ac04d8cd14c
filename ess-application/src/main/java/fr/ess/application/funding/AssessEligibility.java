package fr.ess.application.funding;

import fr.ess.application.shared.UnitOfWork;
import fr.ess.domain.funding.eligibility.AidAmount;
import fr.ess.domain.funding.eligibility.Compilation;
import fr.ess.domain.funding.eligibility.Compiler;
import fr.ess.domain.funding.eligibility.LocalVariants;
import fr.ess.domain.funding.eligibility.NearMiss;
import fr.ess.domain.funding.eligibility.NearMisses;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.SchemesOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.FactSheet;
import fr.ess.domain.funding.scheme.Outcome;
import fr.ess.domain.funding.scheme.Reference;
import fr.ess.domain.funding.scheme.Scheme;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.MessageCode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells a project what it is eligible for, why, and what is missing. */
public final class AssessEligibility {

    /** How many facts a near miss may change: with more, it is no longer near. */
    private static final int MOST_CHANGES = 2;

    private static final Comparator<Assessment> NEAREST_FIRST = Comparator.comparing(Assessment::rank)
            .thenComparing(Assessment::effort)
            .thenComparing(assessment -> assessment.scheme().code());

    private final UnitOfWork unitOfWork;
    private final KeepSchemes schemes;
    private final References references;

    @Inject
    public AssessEligibility(UnitOfWork unitOfWork, KeepSchemes schemes, References references) {
        this.unitOfWork = unitOfWork;
        this.schemes = schemes;
        this.references = references;
    }

    /**
     * The answer of one scheme.
     *
     * @throws EssException SCHEME_NOT_FOUND; SCHEME_UNFIT with the reasons, when it cannot be judged by on that day
     */
    public Assessment assess(String code, FactSheet facts, LocalDate day) {
        return unitOfWork.preview(() -> {
            Reference reference = references.current();
            Compilation compiled = Compilation.of(schemes.get(code), day, reference);
            return compiled.ready()
                    .map(ready -> assessment(ready.judge(GatherFacts.requestedOn(day, facts)), reference))
                    .orElseThrow(
                            () -> new EssException(ErrorCode.SCHEME_UNFIT, "scheme", code).with(compiled.issues()));
        });
    }

    /**
     * The answers of all the schemes that can be judged by on a day, the nearest to a yes first. A generic scheme gives way
     * to its local variant.
     */
    public List<Assessment> assessAll(FactSheet facts, LocalDate day) {
        return unitOfWork.preview(() -> {
            Reference reference = references.current();
            FactSheet known = GatherFacts.requestedOn(day, facts);
            Compiler compiler = new Compiler(day, reference);
            List<SchemeOnADay> shown = LocalVariants.shown(schemes.list(), known, reference, day).stream()
                    .flatMap(scheme -> compiler.compile(scheme).ready().stream())
                    .toList();
            return SchemesOnADay.of(shown).judge(known).stream()
                    .map(verdict -> assessment(verdict, reference))
                    .sorted(NEAREST_FIRST)
                    .toList();
        });
    }

    private static Assessment assessment(Verdict verdict, Reference reference) {
        Scheme scheme = verdict.scheme().scheme();
        return new Assessment(
                verdict,
                AidAmount.of(scheme.support(), verdict.facts(), verdict.scheme().day(), reference.regimes()),
                NearMisses.of(verdict, MOST_CHANGES));
    }

    /** How near a scheme is to a yes. */
    public enum Rank implements MessageCode {
        ELIGIBLE,
        UNDETERMINED,
        /** Refused, but a few changes that somebody can make would end the refusal. */
        NEAR_MISS,
        INELIGIBLE,
        /** It takes no request on that day, whatever the rest. */
        NOT_OPEN;

        /** The stable word of files and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String key() {
            return MessageCode.key("scheme-rank", this);
        }
    }

    /**
     * The answer of a scheme, explained.
     *
     * @param amount what it would give
     * @param nearMisses what would end a refusal
     */
    public record Assessment(Verdict verdict, AidAmount amount, List<NearMiss> nearMisses) {

        public Assessment {
            nearMisses = List.copyOf(nearMisses);
        }

        public Scheme scheme() {
            return verdict.scheme().scheme();
        }

        public Rank rank() {
            if (!scheme().opening().contains(verdict.scheme().day())) {
                return Rank.NOT_OPEN;
            }
            if (verdict.outcome() == Outcome.ELIGIBLE) {
                return Rank.ELIGIBLE;
            }
            if (verdict.outcome() == Outcome.UNDETERMINED) {
                return Rank.UNDETERMINED;
            }
            return nearMisses.stream().allMatch(NearMiss::isOutOfReach) ? Rank.INELIGIBLE : Rank.NEAR_MISS;
        }

        /** How many answers or changes are left before a yes. */
        int effort() {
            return verdict.questions().size()
                    + nearMisses.stream()
                            .filter(miss -> !miss.isOutOfReach())
                            .mapToInt(miss -> miss.changes().size())
                            .min()
                            .orElse(0);
        }
    }
}
