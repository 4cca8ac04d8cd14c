package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.application.structure.rna.RnaIssue;
import fr.ess.application.structure.rna.RnaReport;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.StructureStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the national register of associations says, row by row, and of whom. */
class RnaTest extends RnaDeliveries {

    @Test
    void bringsInAnAssociationWithoutSirenAsTheRegisterDescribesIt() {
        RnaReport report = take(
                WALDEC,
                waldec(
                        "id=W353900001",
                        "id_ex=0353012345",
                        "titre=ASSOCIATION D'EXEMPLE",
                        "titre_court=ADE",
                        "objet=réparer ; donner",
                        "adrs_numvoie=1",
                        "adrs_typevoie=RUE",
                        "adrs_libvoie=DE L'EXEMPLE",
                        "siteweb=exemple.org",
                        "publiweb=1"));

        assertThat(counts(report)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0));
        StructureView seen = ess.get("W353900001");
        assertThat(seen.profile().name()).isEqualTo("ASSOCIATION D'EXEMPLE");
        assertThat(seen.profile().value(Fields.SIGLE)).contains("ADE");
        assertThat(seen.profile().value(Fields.SIREN)).isEmpty();
        assertThat(seen.profile().value(Fields.PURPOSE)).contains("réparer ; donner");
        assertThat(seen.profile().value(Fields.WEBSITE)).contains("https://exemple.org");
        assertThat(seen.profile().value(Fields.CREATED_ON)).contains(LocalDate.of(2020, 1, 6));
        assertThat(seen.profile().value(Fields.STATUS)).contains(StructureStatus.ACTIVE);
        assertThat(seen.profile().whereabouts().map(Address::oneLine)).contains("1 RUE DE L'EXEMPLE, 35000 RENNES");
        assertThat(ess.explain("W353900001").legal().outcome().isQualified()).isTrue();
    }

    @Test
    void noDateNoPublishedSiteAndLettersInNumbers() {
        RnaReport report = take(
                WALDEC,
                waldec("id=W2A1900001", "titre=Corse", "date_creat=0001-01-01", "siteweb=secret.org", "publiweb=0"),
                waldec("id=W9T1900002", "titre=Outre-mer"));

        assertThat(counts(report).added()).isEqualTo(2);
        assertThat(report.taken().issues()).isEmpty();
        assertThat(ess.get("W2A1900001").profile().value(Fields.CREATED_ON)).isEmpty();
        assertThat(ess.get("W2A1900001").profile().value(Fields.WEBSITE)).isEmpty();
        assertThat(ess.get("W9T1900002").profile().name()).isEqualTo("Outre-mer");
    }

    @Test
    void whatIsPersonalIsNeverStored() throws IOException {
        take(
                OLD_WALDEC,
                line(
                        OLD_WALDEC,
                        "id=W353900001",
                        "titre=Exemple",
                        "telephone=0299990001",
                        "email=camille@zoo.example",
                        "dir_civilite=MMEZOO",
                        "adrg_declarant=CAMILLE ZOO",
                        "adrg_libvoie=12 rue du Zoo",
                        "adrs_complement=CHEZ CAMILLE ZOO",
                        "adrs_libvoie=PLACE DE LA GARE"));
        Path bundle = folder.resolve("bundle");
        ess.use(ExportBundle.class).run(bundle, "test");
        try (Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.UTF_8))
                        .doesNotContainIgnoringCase("zoo")
                        .doesNotContain("0299990001");
            }
        }
        assertThat(ess.get("W353900001").profile().whereabouts().map(Address::street))
                .contains("PLACE DE LA GARE");
    }

    @Test
    void theSeatAtSomebodysHomeIsNotNamedAfterHer() {
        String[] homes = {"Chez Mme Zoo", "C/O Zoo", "M. ZOO", "MME ZOO CAMILLE", "Monsieur Zoo"};
        String[] places = {"M.J.C. DU BOIS", "MAISON DES ASSOCIATIONS", "MAIRIE"};
        List<String> lines = new ArrayList<>(List.of(WALDEC));
        List<String> said =
                Stream.concat(Arrays.stream(homes), Arrays.stream(places)).toList();
        for (int i = 0; i < said.size(); i++) {
            lines.add(waldec("id=W35390000" + i, "titre=Une", "adrs_complement=" + said.get(i)));
        }
        take(lines.toArray(String[]::new));
        for (int i = 0; i < said.size(); i++) {
            assertThat(ess.get("W35390000" + i).profile().whereabouts().map(Address::street))
                    .contains(i < homes.length ? "" : said.get(i));
        }
    }

    @Test
    void onlyTheTerritoryAndWhatIsKnownComeIn() {
        String elsewhere = waldec(
                "id=W354900004", "titre=Malouins", "adrs_codeinsee=35288", "adrs_codepostal=35400", "adrs_libcommune=");
        String byName = waldec(
                "id=W353900005",
                "titre=Cesson",
                "adrs_codeinsee=",
                "adrs_codepostal=35510",
                "adrs_libcommune=CESSON SEVIGNE");
        RnaReport report = take(WALDEC, elsewhere, byName);
        assertThat(counts(report)).isEqualTo(new Counts(2, 1, 0, 1, 0, 0, 0, 0, 0));

        ess.take(ess.file("liste.csv", "Nom;RNA", "Malouins;W354900004"));
        assertThat(counts(take(WALDEC, elsewhere, byName))).isEqualTo(new Counts(2, 0, 0, 0, 1, 0, 0, 1, 0));
        assertThat(run(new ImportRnaCommand(
                                ess.file("rna.csv", WALDEC, elsewhere.replace("W354900004", "W354900009")),
                                Optional.empty(),
                                MAY,
                                false,
                                false,
                                MISSION))
                        .taken()
                        .counts()
                        .added())
                .isEqualTo(1);
    }

    @Test
    void imp6_theSameFileTwiceChangesNothing() {
        String[] file = {
            WALDEC,
            waldec("id=W353900001", "titre=Un", "siret=32816358900018"),
            waldec("id=W353900002", "titre=Deux", "siret=32816358900018"),
            waldec("id=W353900003", "titre=Trois", "id_ex=0351000001"),
            waldec("id=W353900004", "titre=Quatre", "id_ex=0351000001"),
        };
        RnaReport first = take(file);
        List<String> before = ess.names("");

        RnaReport again = take(file);

        assertThat(counts(first).added()).isEqualTo(4);
        assertThat(codes(first)).containsExactly(RnaIssue.NUMBER_TAKEN, RnaIssue.NUMBER_TAKEN);
        assertThat(counts(again)).isEqualTo(new Counts(4, 0, 0, 0, 0, 0, 0, 4, 0));
        assertThat(again.taken().differences()).isEmpty();
        assertThat(ess.names("")).isEqualTo(before);
    }

    @Test
    void imp6_aLaterFileSaysWhatChangedMovedCeasedOrIsAbsent() {
        take(
                WALDEC,
                waldec("id=W353900001", "titre=Renommée"),
                waldec("id=W353900002", "titre=Partie"),
                waldec("id=W353900003", "titre=Dissoute"),
                waldec("id=W353900004", "titre=Restée"),
                waldec("id=W353900005", "titre=Absente"));

        RnaReport later = run(new ImportRnaCommand(
                ess.file(
                        "rna.csv",
                        WALDEC,
                        waldec("id=W353900001", "titre=Nouvelle"),
                        waldec("id=W353900002", "titre=Partie", "adrs_codeinsee=35288", "adrs_libcommune=Saint-Malo"),
                        waldec("id=W353900003", "titre=Dissoute", "position=D", "date_disso=2026-05-20"),
                        waldec("id=W353900004", "titre=Restée")),
                Optional.of("pays-de-rennes"),
                JUNE,
                false,
                false,
                MISSION));

        assertThat(counts(later)).isEqualTo(new Counts(4, 0, 0, 0, 3, 1, 1, 1, 1));
        assertThat(later.taken().absent()).extracting(absent -> absent.name()).containsExactly("Absente");
        assertThat(ess.get("W353900003").profile().value(Fields.CEASED_ON)).contains(LocalDate.of(2026, 5, 20));
        assertThat(ess.get("W353900005").profile().value(Fields.STATUS)).contains(StructureStatus.ACTIVE);
        assertThat(ess.explain("W353900003").legal().outcome().isQualified()).isFalse();
    }

    @Test
    void theDissolvedThatNobodyKnewComeInOnlyWhenAsked() {
        Path file = ess.file(
                "rna.csv",
                WALDEC,
                waldec("id=W353900001", "titre=Dissoute", "position=D", "date_disso=2012-02-03"),
                waldec("id=W353900002", "titre=Supprimée", "position=S"));
        RnaReport usual = run(command(file));
        assertThat(usual.dissolved()).isEqualTo(2);
        assertThat(counts(usual).added()).isZero();

        RnaReport asked = run(new ImportRnaCommand(file, Optional.of("pays-de-rennes"), MAY, true, false, MISSION));
        assertThat(counts(asked).added()).isEqualTo(2);
        assertThat(ess.get("W353900001").profile().value(Fields.CEASED_ON)).contains(LocalDate.of(2012, 2, 3));
        assertThat(ess.get("W353900002").profile().value(Fields.STATUS)).contains(StructureStatus.CEASED);
    }

    @Test
    void joinsByRnaNumberThenBySiretAndNeverAgainstTheRnaNumber() {
        ess.take(ess.file(
                "liste.csv",
                "Nom;SIREN;RNA",
                "Par le RNA;328163589;W353900001",
                "Par le SIREN;338365059;",
                "Un autre;800329849;W353900003"));
        RnaReport report = take(
                WALDEC,
                waldec("id=W353900001", "titre=Un"),
                waldec("id=W353900002", "titre=Deux", "siret=33836505900017"),
                waldec("id=W353900003", "titre=Trois", "siret=33836505900017"));

        assertThat(counts(report).added()).isZero();
        assertThat(counts(report).changed()).isEqualTo(3);
        assertThat(ess.get("338365059")
                        .profile()
                        .value(Fields.RNA)
                        .orElseThrow()
                        .number())
                .isEqualTo("W353900002");
        assertThat(codes(report)).containsExactly(RnaIssue.OTHER_SIREN);
        assertThat(ess.lookUp("W353900003")).hasSize(1);
    }

    @Test
    void whatOnlyLooksAlikeIsProposedWithAScoreAndNeverJoined() {
        ess.take(ess.file("liste.csv", "Nom;Commune", "Les Cigales de Bretagne;Rennes"));
        Path file = ess.file("rna.csv", WALDEC, waldec("id=W353900002", "titre=LES CIGALES DE BRETAGNE"));

        RnaReport rehearsed = run(new ImportRnaCommand(file, Optional.of("pays-de-rennes"), MAY, false, true, MISSION));
        RnaReport report = run(command(file));

        for (RnaReport seen : List.of(rehearsed, report)) {
            Duplicates alike = seen.alike().orElseThrow();
            assertThat(alike.total()).isEqualTo(1);
            assertThat(alike.pairs().get(0).scored().score()).isEqualTo(75);
        }
        assertThat(ess.names("cigales")).hasSize(2);
        assertThat(ess.lookUp("W353900002").get(0).id())
                .isIn(report.alike().orElseThrow().pairs().stream()
                        .flatMap(pair ->
                                Stream.of(pair.first().id(), pair.second().id()))
                        .toList());
    }

    @Test
    void ess7_whatTheMissionCuratedStandsAndTheDisagreementIsProposed() {
        ess.take(ess.file("liste.csv", "Nom;RNA", "Exemple;W353900001"));
        ess.run(EmbeddedEss.statedBy(
                fr.ess.domain.shared.Source.MISSION,
                EmbeddedEss.command(ess.file("mission.csv", "Nom;RNA", "Le nom choisi;W353900001"))));
        take(WALDEC, waldec("id=W353900001", "titre=LE NOM DU REGISTRE"));

        assertThat(ess.get("W353900001").profile().name()).isEqualTo("Le nom choisi");
        assertThat(ess.get("W353900001").profile().isDisputed(Fields.NAME)).isTrue();
        assertThat(ess.use(fr.ess.application.structure.proposal.DecideProposal.class)
                        .list(false))
                .extracting(waiting -> waiting.proposal().proposed())
                .containsExactly("LE NOM DU REGISTRE");
    }

    @Test
    void publicUtilityIsAnotherLegalForm() {
        take(WALDEC, waldec("id=W353900001", "titre=Reconnue", "rup_mi=35900001"));
        assertThat(ess.get("W353900001").profile().value(Fields.LEGAL_CATEGORY).map(LegalCategory::code))
                .contains("9230");
    }
}
