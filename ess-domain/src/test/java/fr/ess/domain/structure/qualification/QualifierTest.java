package fr.ess.domain.structure.qualification;

import static fr.ess.domain.structure.StructureFixtures.MEMBERS_FILE;
import static fr.ess.domain.structure.StructureFixtures.SEEN_DOCUMENT;
import static fr.ess.domain.structure.StructureFixtures.SIRENE;
import static fr.ess.domain.structure.StructureFixtures.STATED_ON;
import static fr.ess.domain.structure.StructureFixtures.aCompany;
import static fr.ess.domain.structure.StructureFixtures.aStructure;
import static fr.ess.domain.structure.StructureFixtures.anAssociation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.domain.shared.DateRange;
import fr.ess.domain.shared.MessageCode;
import fr.ess.domain.shared.Source;
import fr.ess.domain.structure.EssFamily;
import fr.ess.domain.structure.EssPerimeterFixture;
import fr.ess.domain.structure.Nomenclature;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.Structure;
import fr.ess.domain.structure.StructureFixtures;
import fr.ess.domain.structure.StructureStatus;
import fr.ess.domain.structure.qualification.MarkDifference.Cause;
import fr.ess.domain.structure.qualification.MarkDifference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QualifierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAW = EssPerimeterFixture.LAW;
    private static final DateRange FIVE_YEARS = new DateRange(LocalDate.of(2021, 3, 2), LocalDate.of(2026, 3, 1));
    private static final Siret BRUZ = Siret.parse("38047555800058").orThrow();

    private final Qualifier qualifier = new Qualifier(EssPerimeterFixture.perimeter());

    private Qualification ask(StructureFixtures structure, LocalDate asOf) {
        return qualifier.qualify(structure.profile(), asOf);
    }

    private Qualification today(StructureFixtures structure) {
        return ask(structure, TODAY);
    }

    private static List<MessageCode> codes(Answer answer) {
        return answer.reasons().stream()
                .map(reason -> reason.statement().code())
                .toList();
    }

    private static List<Cause> causes(Qualification qualification) {
        return qualification.differences().stream().map(MarkDifference::cause).toList();
    }

    @Nested
    @DisplayName("Reference chapter 20, fixture 4")
    class ReferenceFixtures {

        @Test
        void anAssociationIsStatutoryWithoutFlagNorList() {
            Qualification answer = today(anAssociation());

            assertThat(answer.legal().outcome().way()).contains(Way.STATUTE);
            assertThat(answer.legal().outcome().family()).contains(EssFamily.ASSOCIATION);
            assertThat(answer.statistical().outcome().isQualified()).isTrue();
            assertThat(answer.differences()).isEmpty();
        }

        @Test
        void aReligiousAssociationIsLegalButOutOfTheStatistics() {
            Qualification answer = today(anAssociation().withActivity("94.91Z"));

            assertThat(answer.legal().outcome().isQualified()).isTrue();
            assertThat(answer.statistical().outcome().word()).isEqualTo("out-of-scope");
            assertThat(codes(answer.statistical()))
                    .containsExactly(ReasonCode.CATEGORY_IS_STATUTORY, ReasonCode.ACTIVITY_EXCLUDED);
            assertThat(answer.statistical().reasons().get(1).statement().facts())
                    .containsEntry("label", "organisations religieuses");
        }

        @Test
        void aFlaggedCompanyIsToVerify() {
            Qualification answer = today(aCompany().flaggedBySirene(true));

            assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.STATUTES);
            assertThat(codes(answer.legal()))
                    .containsExactly(ReasonCode.CATEGORY_IS_A_COMPANY, ReasonCode.SIRENE_FLAG_YES);
            assertThat(codes(answer.statistical())).containsExactly(ReasonCode.COMPANIES_NOT_COUNTED);
        }

        @Test
        void aCompanyProvenToBeAScopIsAStatutoryCooperative() {
            Qualification answer = today(aCompany()
                    .according(SEEN_DOCUMENT)
                    .holding(ProofKind.COOPERATIVE_STATUTES, DateRange.from(LocalDate.of(1998, 4, 1))));

            assertThat(answer.legal().outcome().way()).contains(Way.STATUTE);
            assertThat(answer.legal().outcome().family()).contains(EssFamily.COOPERATIVE);
        }

        @Test
        void plainAndProfessionalPartnershipsLimitedBySharesAreOut() {
            for (String category : List.of("5308", "5385")) {
                assertThat(today(aStructure().withCategory(category))
                                .legal()
                                .outcome()
                                .word())
                        .isEqualTo("out-of-scope");
            }
        }
    }

    @Nested
    @DisplayName("ESS-1 an agrément qualifies a company that no public list holds")
    class Accreditation {

        private final Qualification answer =
                today(aCompany().flaggedBySirene(false).listedByEssFrance(false).accredited(FIVE_YEARS));

        @Test
        void byAccreditationWithProofAndDates() {
            assertThat(answer.legal().outcome().way()).contains(Way.ACCREDITATION);
            Reason holds = answer.legal().reasons().get(1);
            assertThat(holds.statement().code()).isEqualTo(ReasonCode.ACCREDITATION_HOLDS);
            assertThat(holds.statement().facts()).containsEntry("validity", "2021-03-02/2026-03-01");
            assertThat(holds.basis()).isEqualTo(EssPerimeterFixture.ESUS);
            assertThat(holds.evidence())
                    .hasValueSatisfying(
                            evidence -> assertThat(evidence.source()).isEqualTo(SEEN_DOCUMENT));
        }

        @Test
        void andSaysWhyBothMarksSayOtherwise() {
            assertThat(answer.differences())
                    .extracting(MarkDifference::mark, MarkDifference::cause)
                    .containsExactly(
                            tuple(Mark.SIRENE_FLAG, Cause.COMMERCIAL_COMPANY),
                            tuple(Mark.ESS_FRANCE_LIST, Cause.COMMERCIAL_COMPANY));
        }
    }

    @Nested
    @DisplayName("ESS-2 every difference with a public mark has one named cause, and the date of the list")
    class Differences {

        @Test
        void commercialCompanyWhateverTheLawWasThen() {
            Qualification before = ask(aCompany().flaggedBySirene(true), LAW.minusDays(1));

            assertThat(before.legal().outcome().word()).isEqualTo("out-of-scope");
            assertThat(causes(before)).containsExactly(Cause.COMMERCIAL_COMPANY);
        }

        @Test
        void inactive() {
            LocalDate end = LocalDate.of(2025, 6, 30);

            assertThat(causes(today(anAssociation().ceasedOn(end).flaggedBySirene(true))))
                    .containsExactly(Cause.INACTIVE);
            assertThat(causes(ask(anAssociation().ceasedOn(end).flaggedBySirene(true), end.minusDays(1))))
                    .isEmpty();
        }

        @Test
        void newerThanTheList() {
            LocalDate list = LocalDate.of(2023, 12, 31);
            Qualification younger =
                    today(anAssociation().createdOn(list.plusDays(1)).listedByEssFrance(false));

            assertThat(causes(younger)).containsExactly(Cause.NEWER_THAN_LIST);
            assertThat(younger.differences().get(0).stated().date()).isEqualTo(list);
            assertThat(causes(today(anAssociation().createdOn(list).listedByEssFrance(false))))
                    .containsExactly(Cause.ERROR_OF_SOURCE);
        }

        @Test
        void errorOfTheSource() {
            assertThat(causes(today(aStructure().withCategory("7210").flaggedBySirene(true))))
                    .containsExactly(Cause.ERROR_OF_SOURCE);
            assertThat(causes(today(aCompany()
                            .according(SEEN_DOCUMENT)
                            .holding(ProofKind.COOPERATIVE_STATUTES, DateRange.ALWAYS)
                            .flaggedBySirene(false))))
                    .containsExactly(Cause.ERROR_OF_SOURCE);
        }

        @Test
        void butNoneWhileTheAnswerIsUnknown() {
            assertThat(today(aStructure().withCategory("5532").flaggedBySirene(true))
                            .differences())
                    .isEmpty();
            assertThat(today(aCompany().flaggedBySirene(true)).differences()).isEmpty();
        }
    }

    @Nested
    @DisplayName("ESS-3 unknown is not no, and names the missing proof")
    class Unknown {

        @Test
        void anEmptyFlagIsUnknown() {
            Qualification answer = today(aCompany());

            assertThat(answer.legal().outcome().word()).isEqualTo("to-verify");
            assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.STATUTES);
            assertThat(codes(answer.legal())).contains(ReasonCode.SIRENE_FLAG_UNKNOWN);
        }

        @Test
        void aFlagThatSaysNoIsNo() {
            assertThat(today(aCompany().flaggedBySirene(false))
                            .legal()
                            .outcome()
                            .word())
                    .isEqualTo("out-of-scope");
        }

        @Test
        void nothingKnownAsksForTheLegalCategory() {
            Qualification answer = today(aStructure().named("Collectif"));

            assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.LEGAL_CATEGORY);
            assertThat(answer.statistical().outcome().missing()).containsExactly(MissingProof.LEGAL_CATEGORY);
        }

        @Test
        void aDoubtfulOrUnlistedCategoryAsksForADecision() {
            for (String category : List.of("5532", "1000")) {
                Qualification answer = today(aStructure().withCategory(category));
                assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.MISSION_DECISION);
                assertThat(answer.statistical().outcome().missing()).containsExactly(MissingProof.MISSION_DECISION);
            }
            assertThat(codes(today(aStructure().withCategory("1000")).statistical()))
                    .containsExactly(ReasonCode.CATEGORY_NOT_IN_LISTS);
        }

        @Test
        void anAbsentActivityLeavesTheStatisticsOpen() {
            Qualification answer = today(aStructure().withCategory("9220"));

            assertThat(answer.statistical().outcome().missing()).containsExactly(MissingProof.ACTIVITY);
            assertThat(codes(answer.statistical())).contains(ReasonCode.ACTIVITY_UNKNOWN);
        }

        @Test
        void anActivityOfAnOldNomenclatureSaysNothingUnlessTheNewOneIsKnown() {
            StructureFixtures old = anAssociation().withActivity("91.3E", Nomenclature.NAF_REV1);

            assertThat(codes(today(old).statistical())).contains(ReasonCode.ACTIVITY_IN_OTHER_NOMENCLATURE);
            assertThat(today(old.withActivity2025("94.91Y"))
                            .statistical()
                            .outcome()
                            .word())
                    .isEqualTo("out-of-scope");
            assertThat(today(old.withActivity2025("94.99Y"))
                            .statistical()
                            .outcome()
                            .isQualified())
                    .isTrue();
        }

        @Test
        void theFifthFamilyOfTheStatisticsIsNoFamilyOfTheLaw() {
            Qualification answer = today(aStructure().ofFamily(EssFamily.OTHER_NON_PROFIT));

            assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.LEGAL_CATEGORY);
        }
    }

    @Nested
    @DisplayName("ESS-4 each day has the rule of its day")
    class RuleOfTheDay {

        @Test
        void anAssociationByItsStatuteThenByTheLaw() {
            assertThat(basis(ask(anAssociation(), LocalDate.of(2005, 2, 6)))).isEqualTo(EssPerimeterFixture.BY_USAGE);
            assertThat(basis(ask(anAssociation(), LAW.minusDays(1)))).isEqualTo(EssPerimeterFixture.BY_USAGE);
            assertThat(basis(ask(anAssociation(), LAW))).isEqualTo(EssPerimeterFixture.LAW_FAMILIES);
            assertThat(basis(ask(anAssociation(), LocalDate.of(2015, 2, 6))))
                    .isEqualTo(EssPerimeterFixture.LAW_FAMILIES);
        }

        @Test
        void aCompanyOnlySinceTheLaw() {
            StructureFixtures company =
                    aCompany().according(SEEN_DOCUMENT).holding(ProofKind.ESS_STATUTES, DateRange.ALWAYS);
            Qualification before = ask(company, LAW.minusDays(1));
            Qualification after = ask(company, LAW);

            assertThat(before.legal().outcome().word()).isEqualTo("out-of-scope");
            assertThat(codes(before.legal()))
                    .containsExactly(
                            ReasonCode.CATEGORY_IS_A_COMPANY,
                            ReasonCode.PROOF_WITHOUT_LAW,
                            ReasonCode.NO_WAY_FOR_COMPANIES_THEN);
            assertThat(after.legal().outcome().way()).contains(Way.COMMERCIAL_COMPANY);
            assertThat(after.legal().reasons().get(1).basis()).isEqualTo(EssPerimeterFixture.LAW_COMPANIES);
        }

        @Test
        void nothingBelongsBeforeItExistsNorOnceItHasCeased() {
            LocalDate creation = LocalDate.of(2010, 5, 4);
            LocalDate end = LocalDate.of(2020, 5, 4);
            StructureFixtures lived = anAssociation().createdOn(creation).ceasedOn(end);

            assertThat(codes(ask(lived, creation.minusDays(1)).legal())).containsExactly(ReasonCode.NOT_YET_CREATED);
            assertThat(ask(lived, creation).legal().outcome().isQualified()).isTrue();
            assertThat(ask(lived, end.minusDays(1)).legal().outcome().isQualified())
                    .isTrue();
            assertThat(codes(ask(lived, end).legal())).containsExactly(ReasonCode.CEASED);
            assertThat(codes(ask(lived, end).statistical())).containsExactly(ReasonCode.CEASED);
        }

        @Test
        void aCessationWithoutDateHoldsFromTheDayItWasStated() {
            StructureFixtures ceased = anAssociation().withStatus(StructureStatus.CEASED);

            assertThat(ask(ceased, STATED_ON.minusDays(1)).legal().outcome().isQualified())
                    .isTrue();
            assertThat(codes(ask(ceased, STATED_ON).legal())).containsExactly(ReasonCode.SAID_CEASED);
        }

        @Test
        void theMissionThatSaysItLivesIsBelievedRatherThanARegister() {
            StructureFixtures ceased = anAssociation().ceasedOn(LocalDate.of(2020, 1, 1));

            assertThat(today(ceased.withStatus(StructureStatus.ACTIVE))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isFalse();
            assertThat(today(ceased.according(Source.MISSION).withStatus(StructureStatus.ACTIVE))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isTrue();
        }

        private static String basis(Qualification answer) {
            return answer.legal().reasons().get(0).basis();
        }
    }

    @Nested
    @DisplayName("ESS-5 an agrément that expires changes the answer by itself")
    class Expiry {

        private final StructureFixtures company =
                aCompany().flaggedBySirene(false).accredited(FIVE_YEARS);

        @Test
        void itHoldsOnItsFirstAndLastDay() {
            assertThat(ask(company, FIVE_YEARS.first()).legal().outcome().way()).contains(Way.ACCREDITATION);
            assertThat(ask(company, FIVE_YEARS.last()).legal().outcome().way()).contains(Way.ACCREDITATION);
        }

        @Test
        void notTheDayBeforeNorTheDayAfter() {
            for (LocalDate day :
                    List.of(FIVE_YEARS.first().minusDays(1), FIVE_YEARS.last().plusDays(1))) {
                Qualification answer = ask(company, day);
                assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.VERIFIED_DOCUMENT);
                assertThat(codes(answer.legal())).contains(ReasonCode.PROOF_OUT_OF_DATE);
            }
        }

        @Test
        void aRenewalTakesOverWithoutAGap() {
            StructureFixtures renewed = company.accredited(new DateRange(
                    FIVE_YEARS.last().plusDays(1), FIVE_YEARS.last().plusYears(5)));

            assertThat(ask(renewed, FIVE_YEARS.last()).legal().outcome().isQualified())
                    .isTrue();
            assertThat(ask(renewed, FIVE_YEARS.last().plusDays(1))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("ESS-6 a proof holds within its scope, and a declaration is no document")
    class ScopeAndWeight {

        private final StructureFixtures limited = aCompany()
                .according(SEEN_DOCUMENT)
                .holding(new Proof(ProofKind.ESUS_ACCREDITATION, FIVE_YEARS, "", Optional.of(BRUZ)));

        @Test
        void aProofOfOneEstablishmentHoldsForThatOneOnly() {
            assertThat(qualifier
                            .qualify(limited.profile(), TODAY, Scope.of(BRUZ))
                            .legal()
                            .outcome()
                            .way())
                    .contains(Way.ACCREDITATION);
            assertThat(codes(today(limited).legal())).contains(ReasonCode.PROOF_OF_LIMITED_SCOPE);
            assertThat(today(limited).legal().outcome().isQualified()).isFalse();
            Siret other = Siret.parse("23350001600040").orThrow();
            assertThat(qualifier
                            .qualify(limited.profile(), TODAY, Scope.of(other))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isFalse();
        }

        @Test
        void aDeclaredAccreditationAsksForTheDocument() {
            Qualification answer = today(aCompany()
                    .flaggedBySirene(false)
                    .according(MEMBERS_FILE)
                    .holding(ProofKind.ESUS_ACCREDITATION, FIVE_YEARS));

            assertThat(answer.legal().outcome().missing()).containsExactly(MissingProof.VERIFIED_DOCUMENT);
            assertThat(codes(answer.legal())).contains(ReasonCode.PROOF_ONLY_DECLARED);
        }

        @Test
        void aDeclaredFamilyAsksForTheLegalCategoryWhereARegistersIsBelieved() {
            assertThat(today(aStructure().according(MEMBERS_FILE).ofFamily(EssFamily.MUTUAL_SOCIETY))
                            .legal()
                            .outcome()
                            .missing())
                    .containsExactly(MissingProof.LEGAL_CATEGORY);
            assertThat(today(aStructure().according(SIRENE).ofFamily(EssFamily.MUTUAL_SOCIETY))
                            .legal()
                            .outcome()
                            .family())
                    .contains(EssFamily.MUTUAL_SOCIETY);
        }

        @Test
        void anRnaNumberMakesAnAssociationWithoutLegalCategory() {
            assertThat(today(aStructure().withRna("W9T1002867"))
                            .legal()
                            .outcome()
                            .family())
                    .contains(EssFamily.ASSOCIATION);
        }
    }

    @Nested
    @DisplayName("ESS-7 a decision of the mission stands, and the disagreement is reported")
    class Decisions {

        private final DateRange since2020 = DateRange.from(LocalDate.of(2020, 1, 1));

        @Test
        void itSurvivesEveryReImport() {
            Structure decided =
                    aCompany().flaggedBySirene(false).decided(true, since2020).structure();
            Structure again = decided.stating(aCompany()
                    .flaggedBySirene(false)
                    .named("Autre nom")
                    .structure()
                    .find(SIRENE, "")
                    .orElseThrow());

            for (Structure structure : List.of(decided, again)) {
                Answer legal = qualifier.qualify(structure.profile(), TODAY).legal();
                assertThat(legal.outcome().way()).contains(Way.DECISION);
                assertThat(codes(legal))
                        .containsExactly(
                                ReasonCode.DECIDED_IN, ReasonCode.DECISION_DISAGREES, ReasonCode.SIRENE_FLAG_NO);
            }
        }

        @Test
        void itCanExcludeWhatTheFactsWouldAdmit() {
            Answer legal = today(anAssociation().decided(false, since2020)).legal();

            assertThat(legal.outcome().word()).isEqualTo("out-of-scope");
            assertThat(codes(legal))
                    .containsExactly(
                            ReasonCode.DECIDED_OUT, ReasonCode.DECISION_DISAGREES, ReasonCode.CATEGORY_IS_STATUTORY);
        }

        @Test
        void itContradictsNobodyWhenTheFactsAreUnknownOrAgree() {
            assertThat(codes(today(aStructure().withCategory("5532").decided(true, since2020))
                            .legal()))
                    .containsExactly(ReasonCode.DECIDED_IN);
            assertThat(codes(today(anAssociation().decided(true, since2020)).legal()))
                    .containsExactly(ReasonCode.DECIDED_IN);
        }

        @Test
        void theLastOneStands() {
            DateRange since2023 = DateRange.from(LocalDate.of(2023, 1, 1));

            assertThat(today(anAssociation().decided(true, since2020).decided(false, since2023))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isFalse();
            assertThat(today(anAssociation().decided(false, since2023).decided(true, since2020))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isFalse();
        }

        @Test
        void onItsDaysOnly() {
            StructureFixtures company = aCompany().flaggedBySirene(false).decided(true, since2020);

            assertThat(ask(company, since2020.first()).legal().outcome().isQualified())
                    .isTrue();
            assertThat(ask(company, since2020.first().minusDays(1))
                            .legal()
                            .outcome()
                            .isQualified())
                    .isFalse();
        }

        @Test
        void andNobodyElseDecides() {
            StructureFixtures pretended = aCompany().according(MEMBERS_FILE).holding(ProofKind.DECISION_IN, since2020);

            assertThat(today(pretended).legal().outcome().isQualified()).isFalse();
        }
    }
}
