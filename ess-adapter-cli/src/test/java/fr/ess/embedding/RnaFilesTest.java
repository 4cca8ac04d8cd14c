package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.structure.StructureView;
import fr.ess.application.structure.UndoOperation;
import fr.ess.application.structure.intake.IntakeIssue;
import fr.ess.application.structure.intake.LineIssue;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.application.structure.rna.RnaReport;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.Address;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.StructureStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The files of the national register of associations: layouts, zips, and what is no such file. */
class RnaFilesTest extends RnaDeliveries {

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
