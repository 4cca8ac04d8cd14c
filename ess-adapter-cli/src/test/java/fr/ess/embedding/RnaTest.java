package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.bundle.ExportBundle;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.duplicate.FindDuplicates.Duplicates;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.application.structure.rna.ImportRna;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.application.structure.rna.RnaIssue;
import fr.ess.application.structure.rna.RnaReport;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.StructureStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The national register of associations: its true headers over associations that do not exist. */
class RnaTest {

    private static final Actor MISSION = new Actor("test");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    static final String WALDEC = "id;id_ex;siret;rup_mi;gestion;date_creat;date_decla;date_publi;date_disso;"
            + "nature;groupement;titre;titre_court;objet;objet_social1;objet_social2;adrs_complement;adrs_numvoie;"
            + "adrs_repetition;adrs_typevoie;adrs_libvoie;adrs_distrib;adrs_codeinsee;adrs_codepostal;adrs_libcommune;"
            + "adrg_declarant;adrg_complemid;adrg_complemgeo;adrg_libvoie;adrg_distrib;adrg_codepostal;adrg_achemine;"
            + "adrg_pays;dir_civilite;siteweb;publiweb;observation;position;maj_time";
    private static final String OLD_WALDEC = WALDEC.replace("dir_civilite;", "dir_civilite;telephone;email;");
    private static final String IMPORT = "id;id_ex;siret;gestion;date_creat;date_publi;nature;groupement;titre;objet;"
            + "objet_social1;objet_social2;adr1;adr2;adr3;adrs_codepostal;libcom;adrs_codeinsee;dir_civilite;siteweb;"
            + "publiweb;observation;position;rup_mi;maj_time";

    @TempDir
    Path folder;

    private EmbeddedEss ess;

    @BeforeEach
    void open() {
        ess = EmbeddedEss.in(folder);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, MISSION);
    }

    @AfterEach
    void close() {
        ess.close();
    }

    /** A line under a header: what is said of it, in Rennes and alive unless it says otherwise. */
    private static String line(String header, String... said) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map.of("date_creat", "2020-01-06", "date_disso", "0001-01-01", "position", "A", "adrs_codeinsee", "35238")
                .forEach(cells::put);
        Map.of("adrs_codepostal", "35000", "adrs_libcommune", "RENNES", "libcom", "RENNES", "nature", "D")
                .forEach(cells::put);
        for (String one : said) {
            int equals = one.indexOf('=');
            cells.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return Arrays.stream(header.split(";"))
                .map(column -> "\"" + cells.getOrDefault(column, "") + "\"")
                .collect(Collectors.joining(";"));
    }

    static String waldec(String... said) {
        return line(WALDEC, said);
    }

    private ImportRnaCommand command(Path file) {
        return new ImportRnaCommand(file, Optional.of("pays-de-rennes"), MAY, false, false, MISSION);
    }

    private RnaReport run(ImportRnaCommand command) {
        return ess.use(ImportRna.class).run(command, Progress.SILENT);
    }

    private RnaReport take(String... lines) {
        return run(command(ess.file("rna.csv", lines)));
    }

    private static Counts counts(RnaReport report) {
        return report.taken().counts();
    }

    private static List<Object> codes(RnaReport report) {
        return report.taken().issues().stream()
                .map(issue -> issue.reason().code())
                .collect(Collectors.toList());
    }

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
    void theOrderOfTheColumnsAndTheEncodingDoNotMatter() throws IOException {
        List<String> columns = Arrays.asList(WALDEC.split(";"));
        Collections.shuffle(columns, new Random(7));
        String header = String.join(";", columns);
        Path file = Files.writeString(
                folder.resolve("rna.csv"),
                header + "\n" + line(header, "id=W353900001", "titre=COOPÉRER À REDON") + "\n",
                Charset.forName("windows-1252"));

        assertThat(counts(run(command(file))).added()).isEqualTo(1);
        assertThat(ess.get("W353900001").profile().name()).isEqualTo("COOPÉRER À REDON");
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
    void theOlderLayoutTellsOldNumbersAndWhatContinuesUnderANationalOne() {
        take(WALDEC, waldec("id=W751900001", "titre=Reprise"));
        RnaReport report = take(
                IMPORT,
                line(IMPORT, "id=751P00085568", "titre=ANCIENNE", "position=R", "observation=W751900001"),
                line(IMPORT, "id=751P00085569", "titre=INCONNUE", "position=R", "observation=W751900002"),
                line(IMPORT, "id=353P00000001", "titre=VIEILLE", "adr1=CHEZ M DUPONT", "adr2=3 RUE DU BOIS"));

        assertThat(counts(report)).isEqualTo(new Counts(3, 0, 0, 1, 1, 0, 0, 0, 0));
        assertThat(report.continued()).isEqualTo(1);
        StructureView continued = ess.get("W751900001");
        assertThat(continued.profile().name()).isEqualTo("Reprise");
        assertThat(continued.profile().value(Fields.PREFECTURE_NUMBER).map(Object::toString))
                .contains("751P00085568");
        StructureView old = ess.get("353P00000001");
        assertThat(old.profile().whereabouts().map(Address::street)).contains("3 RUE DU BOIS");
        assertThat(ess.explain("353P00000001").legal().outcome().isQualified()).isTrue();
        assertThat(counts(take(WALDEC, waldec("id=W751900001", "titre=Reprise")))
                        .absent())
                .as("the other layout speaks for itself")
                .isZero();
    }

    @Test
    void theOlderLayoutReplacesNothingOfWhatTheNewerOneStatesHoweverLateItComes() {
        take(WALDEC, waldec("id=W353900001", "id_ex=351P00001111", "titre=NEUVE"));
        Path older = ess.file("import.csv", IMPORT, line(IMPORT, "id=351P00001111", "titre=VIEILLE", "position=D"));

        run(new ImportRnaCommand(older, Optional.of("pays-de-rennes"), JUNE, false, false, MISSION));

        assertThat(ess.get("W353900001").profile().name()).isEqualTo("NEUVE");
        assertThat(ess.get("W353900001").profile().value(Fields.STATUS)).contains(StructureStatus.ACTIVE);
    }

    @Test
    void theOlderLayoutDescribesAnAssociationThatOnlySharesASiretWithOneOfTheNewer() {
        take(WALDEC, waldec("id=W353900001", "siret=90010001700012", "titre=NEUVE"));
        take(IMPORT, line(IMPORT, "id=351P00002222", "siret=90010001700012", "titre=AUTRE"));

        assertThat(ess.get("351P00002222").profile().name()).isNotEqualTo("?");
    }

    @Test
    void publicUtilityIsAnotherLegalForm() {
        take(WALDEC, waldec("id=W353900001", "titre=Reconnue", "rup_mi=35900001"));
        assertThat(ess.get("W353900001").profile().value(Fields.LEGAL_CATEGORY).map(LegalCategory::code))
                .contains("9230");
    }

    @Test
    void aZipOfDepartementsIsOneDelivery() {
        Path zip = zip(
                "rna.zip",
                Map.of(
                        "rna_waldec_20260501_dpt_22.csv",
                        WALDEC + "\n" + waldec("id=W222900001", "titre=Voisine", "adrs_codeinsee=22278") + "\n",
                        "rna_waldec_20260501_dpt_35.csv",
                        WALDEC + "\n" + waldec("id=W353900001", "titre=Ici") + "\n\"W353900002\";\"trop court\"\n",
                        "LISEZMOI.pdf",
                        "%PDF-1.4"));

        RnaReport report = run(command(zip));

        assertThat(report.tables()).isEqualTo(2);
        assertThat(counts(report)).isEqualTo(new Counts(3, 1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(report.taken().issues())
                .extracting(
                        LineIssue::part,
                        LineIssue::line,
                        issue -> issue.reason().code())
                .containsExactly(tuple("rna_waldec_20260501_dpt_35.csv", 3L, IntakeIssue.MISSING_CELLS));
    }

    @Test
    void badInputLeavesTheDatabaseAsItWas() throws IOException {
        take(WALDEC, waldec("id=W353900001", "titre=Ici"));
        Path zip = zip("rna.zip", Map.of("a.csv", WALDEC + "\n" + waldec("id=W353900002", "titre=Deux") + "\n"));
        byte[] whole = Files.readAllBytes(zip);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        byte[] spoilt = whole.clone();
        spoilt[120] ^= 0x55;

        assertRefused(cut, ErrorCode.ARCHIVE_UNREADABLE);
        assertRefused(Files.write(folder.resolve("spoilt.zip"), spoilt), ErrorCode.ARCHIVE_UNREADABLE);
        assertRefused(zip("up.zip", Map.of("../up.csv", WALDEC)), ErrorCode.ARCHIVE_UNSAFE);
        assertRefused(zip("none.zip", Map.of("a.pdf", "%PDF")), ErrorCode.FILE_NOT_A_TABLE);
        assertRefused(zip("bomb.zip", Map.of("bomb.csv", WALDEC + ";\n".repeat(20_000_000))), ErrorCode.ARCHIVE_UNSAFE);
        assertRefused(
                zip("two.zip", Map.of("a.csv", WALDEC + "\n" + waldec("id=W353900004"), "b.csv", "siren,nic\n1,2")),
                ErrorCode.REGISTER_HEADER_UNKNOWN);
        assertThatThrownBy(() -> take(
                        "siren,statutDiffusionUniteLegale,categorieJuridiqueUniteLegale,etatAdministratifUniteLegale",
                        "328163589,O,9220,A"))
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(EmbeddedEss.FRENCH.say(refused.said()))
                                .isEqualTo(
                                        "rna.csv n’est pas un fichier «\u00a0RNA, waldec\u00a0». D’après ses colonnes,"
                                                + " c’est un fichier «\u00a0SIRENE, unités légales\u00a0» (siren |"
                                                + " statutDiffusionUniteLegale | categorieJuridiqueUniteLegale |"
                                                + " etatAdministratifUniteLegale). Rien n’a été modifié."));
        assertThat(ess.names("")).containsExactly("Ici");
    }

    private void assertRefused(Path file, ErrorCode why) {
        assertThatThrownBy(() -> run(command(file)))
                .as(file.toString())
                .isInstanceOfSatisfying(
                        EssException.class,
                        refused -> assertThat(refused.code()).isEqualTo(why));
    }

    @Test
    void aDryRunSavesNothingAndAnImportCanBeUndone() {
        Path file = ess.file("rna.csv", WALDEC, waldec("id=W353900001", "titre=Ici"));
        run(new ImportRnaCommand(file, Optional.of("pays-de-rennes"), MAY, false, true, MISSION));
        assertThat(ess.names("")).isEmpty();

        RnaReport report = run(command(file));
        assertThat(ess.names("")).containsExactly("Ici");
        ess.use(UndoOperation.class)
                .undo(report.taken().operation().orElseThrow().toString(), MISSION);
        assertThat(ess.names("")).isEmpty();
    }

    @Test
    void rejectsAreBounded() {
        String[] lines = new String[3_001];
        Arrays.fill(lines, "\"W353900001\";\"coupée\"");
        lines[0] = WALDEC;
        RnaReport report = take(lines);
        assertThat(counts(report).setAside()).isEqualTo(3_000);
        assertThat(report.taken().issuesInAll()).isEqualTo(3_000);
        assertThat(report.taken().issues()).hasSize(1_000);
    }

    private Path zip(String name, Map<String, String> entries) {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
