package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.evidence.AgrementIssue;
import fr.ess.application.structure.evidence.AgrementsReport;
import fr.ess.application.structure.evidence.AgrementsReport.Unknown;
import fr.ess.application.structure.evidence.ImportAgrements;
import fr.ess.application.structure.evidence.ImportAgrementsCommand;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.Proof;
import fr.ess.domain.structure.ProofKind;
import fr.ess.domain.structure.ValueIssue;
import fr.ess.domain.structure.qualification.Outcome;
import fr.ess.domain.structure.qualification.Way;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of agréments and conventions, whatever their columns, as dated proofs. */
class AgrementsTest {

    private static final Actor MISSION = new Actor("test");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Source DREETS = new Source("DREETS Bretagne", SourceKind.REGISTER);

    @TempDir
    Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        ess.take(ess.file(
                "registre.csv",
                "Nom;SIREN;Catégorie juridique",
                "Société;338365059;5499",
                "Association;328163589;9220"));
    }

    @AfterEach
    void close() {
        ess.close();
    }

    private AgrementsReport take(ProofKind kind, LocalDate on, String... lines) {
        return run(command(kind, DREETS, on, lines));
    }

    private ImportAgrementsCommand command(ProofKind kind, Source source, LocalDate on, String... lines) {
        return new ImportAgrementsCommand(
                ess.file("agrements.csv", lines), kind, List.of(), source, on, false, MISSION);
    }

    private AgrementsReport run(ImportAgrementsCommand command) {
        return ess.use(ImportAgrements.class).run(command, Progress.SILENT);
    }

    private Outcome legal(String siren, LocalDate day) {
        return ess.use(ExplainQualification.class)
                .explain(siren, day, Audience.MISSION)
                .qualification()
                .legal()
                .outcome();
    }

    private List<Proof> proofs(String siren) {
        return ess.get(siren).profile().proofs().stream()
                .map(proof -> proof.value())
                .toList();
    }

    @Test
    void ess1_ess5_anEsusAgrementQualifiesACompanyUntilItsLastDay() {
        AgrementsReport report = take(
                ProofKind.ESUS_ACCREDITATION,
                MAY,
                "SIREN;Dénomination;Date de décision;Date de fin;Préfecture",
                "338 365 059;SOCIÉTÉ;01/06/2025;31/05/2030;Ille-et-Vilaine");

        assertThat(report.taken().counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(report.proofs()).isEqualTo(1);
        assertThat(legal("338365059", LocalDate.of(2030, 5, 31)).way()).contains(Way.ACCREDITATION);
        assertThat(legal("338365059", LocalDate.of(2030, 6, 1)).isQualified()).isFalse();
        assertThat(proofs("338365059"))
                .extracting(
                        Proof::kind, Proof::issuer, proof -> proof.validity().toString())
                .containsExactly(tuple(ProofKind.ESUS_ACCREDITATION, "Ille-et-Vilaine", "2025-06-01/2030-05-31"));
    }

    @Test
    void ess6_adeclaredListWeighsLess() {
        run(command(
                ProofKind.ESUS_ACCREDITATION,
                new Source("liste déclarée", SourceKind.DECLARATION),
                MAY,
                "SIREN;Date de décision;Date de fin",
                "338365059;2025-06-01;2030-05-31"));
        assertThat(legal("338365059", MAY).isQualified()).isFalse();
    }

    @Test
    void eachLineSaysItsKindAndSeveralLinesAreSeveralProofs() {
        AgrementsReport report = take(
                ProofKind.WORK_INTEGRATION_AGREEMENT,
                MAY,
                "kind;siret;name",
                "ACI;32816358900018;Chantier",
                "AI - Association intermédiaire;32816358900026;Intermédiaire",
                "GEIQ;32816358900018;Groupement",
                ";33836505900017;Sans type",
                "ESAT;33836505900017;Autre type");

        assertThat(proofs("328163589"))
                .extracting(Proof::kind)
                .containsExactly(
                        ProofKind.INTERMEDIARY_ASSOCIATION,
                        ProofKind.INTEGRATION_WORKSHOP,
                        ProofKind.EMPLOYERS_GROUP_FOR_INTEGRATION);
        assertThat(proofs("338365059")).extracting(Proof::kind).containsExactly(ProofKind.WORK_INTEGRATION_AGREEMENT);
        assertThat(report.undated()).isEqualTo(4);
        assertThat(report.taken().issues())
                .extracting(
                        LineIssue::line,
                        LineIssue::value,
                        issue -> issue.reason().code())
                .containsExactly(tuple(6L, "ESAT", AgrementIssue.KIND_UNKNOWN));
        assertThat(legal("338365059", MAY).isQualified())
                .as("a convention is not yet the agrément that its holder may ask for")
                .isFalse();
    }

    @Test
    void imp6_theSameListTwiceChangesNothingAndALaterOneKeepsTheFirstDay() {
        String[] list = {"type;siren", "ACI;328163589", "EI;338365059"};
        take(ProofKind.WORK_INTEGRATION_AGREEMENT, MAY, list);
        assertThat(take(ProofKind.WORK_INTEGRATION_AGREEMENT, MAY, list).taken().counts())
                .isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 2, 0));

        AgrementsReport later = take(ProofKind.WORK_INTEGRATION_AGREEMENT, JUNE, "type;siren", "ACI;328163589");

        assertThat(later.taken().counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 1, 1));
        assertThat(later.taken().absent()).extracting(absent -> absent.name()).containsExactly("Société");
        assertThat(proofs("328163589"))
                .extracting(proof -> proof.validity().toString())
                .containsExactly("2026-05-01/..");
    }

    @Test
    void imp2_imp5_whatIsWrongIsSaidAndTheUnknownAreNamedNeverAdded() {
        AgrementsReport report = take(
                ProofKind.ESUS_ACCREDITATION,
                MAY,
                "Liste des agréments;;;",
                "SIREN;SIRET;Nom;Début;Fin",
                "338365059;;Sans fin;2025-01-01;",
                "338365059;;À l'envers;2025-01-01;2024-01-01",
                "338365059;32816358900018;Deux personnes;2025-01-01;2029-12-31",
                ";;Personne;2025-01-01;2029-12-31",
                "3,38E+08;;Arrondie;2025-01-01;2029-12-31",
                "338365059;;Sans date;bientôt;2029-12-31",
                "800329849;;Une inconnue;2025-01-01;2029-12-31",
                "338365059;;Échu;2019-01-01;2023-12-31");

        assertThat(report.taken().issues())
                .extracting(
                        LineIssue::line,
                        LineIssue::column,
                        issue -> issue.reason().code())
                .containsExactly(
                        tuple(3L, "Fin", IntakeIssue.AGREMENT_WITHOUT_END),
                        tuple(4L, "Fin", IntakeIssue.AGREMENT_ENDS_BEFORE_START),
                        tuple(5L, "SIRET", IntakeIssue.SIREN_SIRET_DISAGREE),
                        tuple(6L, "SIREN", AgrementIssue.NUMBER_MISSING),
                        tuple(7L, "SIREN", ValueIssue.SCIENTIFIC_NOTATION),
                        tuple(8L, "Début", ValueIssue.DATE_FORMAT));
        assertThat(report.unknown()).containsExactly(new Unknown(9, "800329849", "Une inconnue"));
        assertThat(report.over()).isEqualTo(1);
        assertThat(report.taken().counts()).isEqualTo(new Counts(8, 1, 6, 0, 1, 0, 0, 0, 0));
        assertThat(ess.lookUp("800329849")).isEmpty();
    }

    @Test
    void aMappingFileDecidesAndAFileWithoutNumbersIsRefused() {
        Path file = ess.file("liste.csv", "Code;Arrêté du;Expire", "338365059;2025-01-01;2029-12-31");
        List<String> mapping = List.of("Code = siren", "Arrêté du = agrement_from", "Expire = agrement_until");
        run(new ImportAgrementsCommand(file, ProofKind.ESUS_ACCREDITATION, mapping, DREETS, MAY, false, MISSION));
        assertThat(legal("338365059", MAY).way()).contains(Way.ACCREDITATION);

        assertThatThrownBy(() -> take(ProofKind.ESUS_ACCREDITATION, MAY, "Nom;Date de décision;Date de fin", "Un;;"))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.AGREMENT_COLUMNS_MISSING));
    }

    @Test
    void aRegisterIsNoListOfAgrements() {
        assertThatThrownBy(() -> take(
                        ProofKind.WORK_INTEGRATION_AGREEMENT,
                        MAY,
                        "siren,statutDiffusionUniteLegale,categorieJuridiqueUniteLegale,etatAdministratifUniteLegale",
                        "338365059,O,5499,A"))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.REGISTER_HEADER_UNKNOWN));
        assertThat(proofs("338365059")).isEmpty();
    }

    @Test
    void ess7_whatTheMissionDecidedStandsAndAnImportCanBeUndone() {
        ess.run(EmbeddedEss.statedBy(
                Source.MISSION,
                EmbeddedEss.command(ess.file("mission.csv", "SIREN;Décision hors ESS", "338365059;2026-01-01"))));
        String[] list = {"SIREN;Date de décision;Date de fin", "338365059;2025-06-01;2030-05-31"};
        AgrementsReport report = take(ProofKind.ESUS_ACCREDITATION, MAY, list);
        assertThat(legal("338365059", MAY).isQualified()).isFalse();
        assertThat(proofs("338365059")).hasSize(2);

        ess.use(UndoOperation.class)
                .undo(report.taken().operation().orElseThrow().toString(), MISSION);
        assertThat(proofs("338365059")).hasSize(1);
    }
}
