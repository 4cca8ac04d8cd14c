package fr.ess.embedding;

import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Progress;
import fr.ess.application.structure.intake.RegisterReport.Counts;
import fr.ess.application.structure.rna.ImportRna;
import fr.ess.application.structure.rna.ImportRnaCommand;
import fr.ess.application.structure.rna.RnaReport;
import fr.ess.application.territory.DefineTerritory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries of the national register of associations: its true headers over associations that do not exist. */
abstract class RnaDeliveries {

    static final Actor MISSION = new Actor("test");
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    static final String WALDEC = "id;id_ex;siret;rup_mi;gestion;date_creat;date_decla;date_publi;date_disso;"
            + "nature;groupement;titre;titre_court;objet;objet_social1;objet_social2;adrs_complement;adrs_numvoie;"
            + "adrs_repetition;adrs_typevoie;adrs_libvoie;adrs_distrib;adrs_codeinsee;adrs_codepostal;adrs_libcommune;"
            + "adrg_declarant;adrg_complemid;adrg_complemgeo;adrg_libvoie;adrg_distrib;adrg_codepostal;adrg_achemine;"
            + "adrg_pays;dir_civilite;siteweb;publiweb;observation;position;maj_time";
    static final String OLD_WALDEC = WALDEC.replace("dir_civilite;", "dir_civilite;telephone;email;");
    static final String IMPORT = "id;id_ex;siret;gestion;date_creat;date_publi;nature;groupement;titre;objet;"
            + "objet_social1;objet_social2;adr1;adr2;adr3;adrs_codepostal;libcom;adrs_codeinsee;dir_civilite;siteweb;"
            + "publiweb;observation;position;rup_mi;maj_time";

    @TempDir
    Path folder;

    EmbeddedEss ess;

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
    static String line(String header, String... said) {
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

    ImportRnaCommand command(Path file) {
        return new ImportRnaCommand(file, Optional.of("pays-de-rennes"), MAY, false, false, MISSION);
    }

    RnaReport run(ImportRnaCommand command) {
        return ess.use(ImportRna.class).run(command, Progress.SILENT);
    }

    RnaReport take(String... lines) {
        return run(command(ess.file("rna.csv", lines)));
    }

    static Counts counts(RnaReport report) {
        return report.taken().counts();
    }

    static List<Object> codes(RnaReport report) {
        return report.taken().issues().stream()
                .map(issue -> issue.reason().code())
                .collect(Collectors.toList());
    }
}
