package fr.ess.domain.structure.qualification;

import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.shared.Sourced;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Profile;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.qualification.EssPerimeter.CategoryRule;
import fr.ess.domain.structure.qualification.EssPerimeter.LegalBasis.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The law's answer: by statute for the four families, by statutes or agrément for commercial companies since the law of
 * 31 July 2014, and above all by what the mission decided.
 */
final class LegalQualifier {

    private final EssPerimeter perimeter;

    LegalQualifier(EssPerimeter perimeter) {
        this.perimeter = perimeter;
    }

    Answer answer(Profile profile, LocalDate asOf, Scope scope) {
        Optional<Reason> lifeless = Life.reasonNotToLive(profile, asOf);
        if (lifeless.isPresent()) {
            return Answer.out(lifeless.get());
        }
        Answer found = byFacts(profile, asOf, scope);
        return decision(profile, asOf, scope)
                .map(decided -> decided.value().kind() == ProofKind.DECISION_IN
                        ? Answer.qualified(
                                Way.DECISION, found.outcome().family(), about(ReasonCode.DECIDED_IN, decided))
                        : Answer.out(about(ReasonCode.DECIDED_OUT, decided)))
                .map(decided -> compared(decided, found))
                .orElse(found);
    }

    /** The mission's decision in force on that day; of several, the one that was taken last. */
    private static Optional<Sourced<Proof>> decision(Profile profile, LocalDate asOf, Scope scope) {
        return profile.proofs().stream()
                .filter(proof -> proof.value().kind() == ProofKind.DECISION_IN
                        || proof.value().kind() == ProofKind.DECISION_OUT)
                .filter(proof -> proof.source().kind() == SourceKind.MISSION)
                .filter(proof -> proof.value().validity().contains(asOf) && scope.isCoveredBy(proof.value()))
                .max(Comparator.comparing(proof -> proof.value().validity().first()));
    }

    /** A decision stands; where the facts say otherwise, that is reported beside it. Unknown facts say nothing. */
    private static Answer compared(Answer decided, Answer found) {
        return !found.outcome().isKnown()
                        || decided.outcome().isQualified() == found.outcome().isQualified()
                ? decided
                : decided.and(Reason.of(ReasonCode.DECISION_DISAGREES))
                        .and(found.reasons().get(found.reasons().size() - 1));
    }

    /** Whether it has the form of a commercial company and nothing proves a cooperative one. */
    boolean isCompany(Profile profile, LocalDate asOf, Outcome legal) {
        boolean company = profile.value(Fields.LEGAL_CATEGORY)
                .map(category -> perimeter
                        .find(category, asOf)
                        .filter(rule -> rule.membership() == EssPerimeter.Membership.COMPANY)
                        .isPresent())
                .orElseGet(() -> profile.value(Fields.FAMILY)
                        .filter(EssFamily.COMMERCIAL_COMPANY::equals)
                        .isPresent());
        return company && legal.family().filter(EssFamily.COOPERATIVE::equals).isEmpty();
    }

    private Answer byFacts(Profile profile, LocalDate asOf, Scope scope) {
        Optional<Sourced<LegalCategory>> category = profile.find(Fields.LEGAL_CATEGORY);
        if (category.isEmpty()) {
            return withoutCategory(profile, asOf, scope);
        }
        Optional<CategoryRule> rule = perimeter.find(category.get().value(), asOf);
        if (rule.isEmpty()) {
            return Answer.toVerify(
                    List.of(MissingProof.MISSION_DECISION), said(ReasonCode.CATEGORY_NOT_IN_LISTS, category.get()));
        }
        return switch (rule.get().membership()) {
            case STATUTORY ->
                Answer.qualified(
                        Way.STATUTE,
                        rule.get().family(),
                        citing(
                                said(ReasonCode.CATEGORY_IS_STATUTORY, category.get()),
                                Subject.STATUTORY_FAMILIES,
                                asOf));
            case COMPANY ->
                company(profile, asOf, scope).after(List.of(said(ReasonCode.CATEGORY_IS_A_COMPANY, category.get())));
            case DOUBTFUL ->
                Answer.toVerify(
                        List.of(MissingProof.MISSION_DECISION), said(ReasonCode.CATEGORY_IS_DOUBTFUL, category.get()));
            case OUT -> Answer.out(said(ReasonCode.CATEGORY_IS_OUT, category.get()));
        };
    }

    private Answer withoutCategory(Profile profile, LocalDate asOf, Scope scope) {
        Optional<Sourced<EssFamily>> family = profile.find(Fields.FAMILY);
        if (family.isPresent() && family.get().value() == EssFamily.COMMERCIAL_COMPANY) {
            return company(profile, asOf, scope).after(List.of(said(ReasonCode.FAMILY_STATED_BY_SOURCE, family.get())));
        }
        if (family.isPresent() && family.get().value() == EssFamily.OTHER_NON_PROFIT) {
            return Answer.toVerify(
                    List.of(MissingProof.LEGAL_CATEGORY), said(ReasonCode.FAMILY_STATED_BY_SOURCE, family.get()));
        }
        if (family.isPresent() && family.get().source().kind() != SourceKind.DECLARATION) {
            return byStatute(family.get().value(), said(ReasonCode.FAMILY_STATED_BY_SOURCE, family.get()), asOf);
        }
        if (profile.find(Fields.RNA).isPresent()) {
            Reason registered =
                    said(ReasonCode.RNA_NUMBER_HELD, profile.find(Fields.RNA).get());
            return byStatute(EssFamily.ASSOCIATION, registered, asOf);
        }
        return family.map(declared -> Answer.toVerify(
                        List.of(MissingProof.LEGAL_CATEGORY), said(ReasonCode.FAMILY_ONLY_DECLARED, declared)))
                .orElseGet(() ->
                        Answer.toVerify(List.of(MissingProof.LEGAL_CATEGORY), Reason.of(ReasonCode.CATEGORY_UNKNOWN)));
    }

    private Answer byStatute(EssFamily family, Reason reason, LocalDate asOf) {
        return Answer.qualified(Way.STATUTE, Optional.of(family), citing(reason, Subject.STATUTORY_FAMILIES, asOf));
    }

    /** A commercial company needs a proof; proofs that do not hold are named, so that nobody wonders. */
    private Answer company(Profile profile, LocalDate asOf, Scope scope) {
        List<Reason> setAside = new ArrayList<>();
        for (Sourced<Proof> proof : profile.proofs()) {
            Optional<CompanyProof> kind = CompanyProof.find(proof.value().kind());
            if (kind.isEmpty()) {
                continue;
            }
            Optional<ReasonCode> flaw = flaw(proof, kind.get(), asOf, scope);
            if (flaw.isEmpty()) {
                Reason holds = about(kind.get().reason, proof);
                return Answer.qualified(
                                kind.get().way, Optional.of(kind.get().family), citing(holds, kind.get().law, asOf))
                        .after(setAside);
            }
            setAside.add(about(flaw.get(), proof));
        }
        return unproven(profile, asOf, setAside);
    }

    private Optional<ReasonCode> flaw(Sourced<Proof> proof, CompanyProof kind, LocalDate asOf, Scope scope) {
        if (!proof.value().validity().contains(asOf)) {
            return Optional.of(ReasonCode.PROOF_OUT_OF_DATE);
        }
        if (proof.source().kind() == SourceKind.DECLARATION) {
            return Optional.of(ReasonCode.PROOF_ONLY_DECLARED);
        }
        if (!scope.isCoveredBy(proof.value())) {
            return Optional.of(ReasonCode.PROOF_OF_LIMITED_SCOPE);
        }
        return perimeter.findBasis(kind.law, asOf).isEmpty()
                ? Optional.of(ReasonCode.PROOF_WITHOUT_LAW)
                : Optional.empty();
    }

    private Answer unproven(Profile profile, LocalDate asOf, List<Reason> setAside) {
        if (perimeter.findBasis(Subject.COMMERCIAL_COMPANIES, asOf).isEmpty()) {
            return Answer.out(Reason.of(ReasonCode.NO_WAY_FOR_COMPANIES_THEN)).after(setAside);
        }
        Optional<Sourced<Boolean>> flag = profile.find(Fields.SIRENE_FLAG);
        if (flag.isEmpty()) {
            return Answer.toVerify(List.of(MissingProof.STATUTES), Reason.of(ReasonCode.SIRENE_FLAG_UNKNOWN))
                    .after(setAside);
        }
        if (flag.get().value()) {
            return Answer.toVerify(List.of(MissingProof.STATUTES), said(ReasonCode.SIRENE_FLAG_YES, flag.get()))
                    .after(setAside);
        }
        return setAside.isEmpty()
                ? Answer.out(said(ReasonCode.SIRENE_FLAG_NO, flag.get()))
                : Answer.toVerify(List.of(MissingProof.VERIFIED_DOCUMENT), said(ReasonCode.SIRENE_FLAG_NO, flag.get()))
                        .after(setAside);
    }

    private Reason citing(Reason reason, Subject subject, LocalDate asOf) {
        return perimeter.findBasis(subject, asOf).map(reason::by).orElse(reason);
    }

    private static Reason said(ReasonCode code, Sourced<?> value) {
        return Reason.of(code).restingOn(value);
    }

    private static Reason about(ReasonCode code, Sourced<Proof> proof) {
        return said(code, proof)
                .with("value", proof.value().kind())
                .with("validity", proof.value().validity());
    }

    /** What each kind of proof opens to a commercial company. */
    private enum CompanyProof {
        COOPERATIVE(
                ProofKind.COOPERATIVE_STATUTES,
                Way.STATUTE,
                EssFamily.COOPERATIVE,
                Subject.STATUTORY_FAMILIES,
                ReasonCode.COOPERATIVE_PROVEN),
        STATUTES(
                ProofKind.ESS_STATUTES,
                Way.COMMERCIAL_COMPANY,
                EssFamily.COMMERCIAL_COMPANY,
                Subject.COMMERCIAL_COMPANIES,
                ReasonCode.ESS_STATUTES_PROVEN),
        ESUS(
                ProofKind.ESUS_ACCREDITATION,
                Way.ACCREDITATION,
                EssFamily.COMMERCIAL_COMPANY,
                Subject.ACCREDITATION,
                ReasonCode.ACCREDITATION_HOLDS);

        private final ProofKind kind;
        private final Way way;
        private final EssFamily family;
        private final Subject law;
        private final ReasonCode reason;

        CompanyProof(ProofKind kind, Way way, EssFamily family, Subject law, ReasonCode reason) {
            this.kind = kind;
            this.way = way;
            this.family = family;
            this.law = law;
            this.reason = reason;
        }

        static Optional<CompanyProof> find(ProofKind kind) {
            for (CompanyProof proof : values()) {
                if (proof.kind == kind) {
                    return Optional.of(proof);
                }
            }
            return Optional.empty();
        }
    }
}
