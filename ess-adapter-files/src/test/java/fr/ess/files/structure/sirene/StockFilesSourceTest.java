package fr.ess.files.structure.sirene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.application.structure.sirene.EstablishmentColumn;
import fr.ess.application.structure.sirene.SireneFiles;
import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.structure.sirene.SireneStock;
import fr.ess.application.structure.sirene.SireneStock.Reading;
import fr.ess.application.structure.sirene.SireneUnit;
import fr.ess.application.structure.sirene.StockIssue;
import fr.ess.application.structure.sirene.StockIssue.Flaw;
import fr.ess.application.structure.sirene.StockIssue.Stock;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.territory.GeoPoint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StockFilesSourceTest {

    private static final String UNITS =
            "siren,statutDiffusionUniteLegale,dateCreationUniteLegale,sigleUniteLegale,identifiantAssociationUniteLegale,"
                    + "trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,dateDebut,etatAdministratifUniteLegale,"
                    + "denominationUniteLegale,denominationUsuelle1UniteLegale,categorieJuridiqueUniteLegale,"
                    + "activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,"
                    + "economieSocialeSolidaireUniteLegale,caractereEmployeurUniteLegale";
    private static final String SITES =
            "siren,nic,siret,statutDiffusionEtablissement,etablissementSiege,complementAdresseEtablissement,"
                    + "numeroVoieEtablissement,indiceRepetitionEtablissement,typeVoieEtablissement,"
                    + "libelleVoieEtablissement,codePostalEtablissement,libelleCommuneEtablissement,"
                    + "codeCommuneEtablissement,dateDebut,etatAdministratifEtablissement";

    @TempDir
    Path directory;

    private static String unit(int siren, String name, String category, String mark) {
        return "%09d,O,2001-01-01,,,,,2001-01-01,A,%s,,%s,94.99Z,NAFRev2,00011,%s,N"
                .formatted(siren, name, category, mark);
    }

    private static String site(int siren, int nic, String commune) {
        return "%09d,%05d,%09d%05d,O,true,,1,,RUE,DU PORT,35000,VILLE,%s,2001-01-01,A"
                .formatted(siren, nic, siren, nic, commune);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        Path zip = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        }
        return zip;
    }

    private static SireneSelection selection(Predicate<String> within) {
        return new SireneSelection(StockFilesSourceTest::interest, siren -> false, within);
    }

    private static Interest interest(String category, boolean marked) {
        return category.equals("9220") || marked ? Interest.CANDIDATE : Interest.IF_KNOWN;
    }

    private record Read(List<SireneUnit> units, Reading reading) {

        List<String> sirens() {
            return units.stream()
                    .map(unit -> unit.unit().text(UnitColumn.SIREN))
                    .toList();
        }
    }

    private static Read read(Path units, Path sites, Predicate<String> within) {
        return read(units, sites, selection(within));
    }

    private static Read read(Path units, Path sites, SireneSelection selection) {
        List<SireneUnit> all = new ArrayList<>();
        try (SireneStock stock = new StockFilesSource().open(new SireneFiles(units, sites), selection)) {
            for (List<SireneUnit> some = stock.next(); !some.isEmpty(); some = stock.next()) {
                all.addAll(some);
            }
            return new Read(all, stock.reading());
        }
    }

    @Test
    void joinsCandidatesWithTheirEstablishmentsAndKeepsThoseOfTheTerritory() throws IOException {
        Path units = file(
                "u.csv",
                UNITS,
                unit(1, "UNE", "9220", ""),
                unit(2, "SOCIETE", "5710", "N"),
                unit(3, "MARQUEE", "5710", "O"),
                unit(5, "AILLEURS", "9220", ""),
                unit(6, "SANS LIEU", "9220", ""));
        Path sites = file(
                "e.csv",
                SITES,
                site(1, 11, "35238"),
                site(1, 22, "44109"),
                site(2, 11, "35238"),
                site(3, 11, "44109"),
                site(3, 22, "35238"),
                site(4, 11, "35238"),
                site(5, 11, "44109"));

        Read read = read(units, sites, "35238"::equals);

        assertThat(read.sirens()).containsExactly("000000001", "000000003");
        assertThat(read.units().get(1).sites())
                .extracting(SireneUnit.Site::within)
                .containsExactly(false, true);
        assertThat(read.units().get(0).sites().get(1).row().text(EstablishmentColumn.COMMUNE))
                .isEqualTo("44109");
        assertThat(read.reading().units()).isEqualTo(5);
        assertThat(read.reading().candidates()).isEqualTo(4);
        assertThat(read.reading().establishments()).isEqualTo(7);
        assertThat(read.reading().bytes()).isEqualTo(Files.size(units) + Files.size(sites));
        assertThat(read(units, sites, code -> true).sirens()).containsExactly("000000001", "000000003", "000000005");
    }

    @Test
    void knowsColumnsByNameInAnyOrder() throws IOException {
        List<String> names = Arrays.asList(UNITS.split(","));
        String row = unit(1, "UNE", "9220", "O");
        String site = site(1, 11, "35238");
        List<Integer> order = shuffled(names.size());
        List<Integer> orderOfSites = shuffled(SITES.split(",").length);
        Path units = file("u.csv", "\uFEFF" + picked(UNITS, order) + ",nouvelle", picked(row, order) + ",x");
        Path sites = file("e.csv", picked(SITES, orderOfSites), picked(site, orderOfSites));

        SireneUnit found = read(units, sites, code -> true).units().get(0);

        for (UnitColumn column : UnitColumn.values()) {
            int place = names.indexOf(column.header());
            assertThat(found.unit().text(column))
                    .as(column.header())
                    .isEqualTo(place < 0 ? "" : row.split(",", -1)[place]);
        }
    }

    /** An order in which the first column, the number, is another. */
    private static List<Integer> shuffled(int columns) {
        List<Integer> order = IntStream.range(0, columns).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(7));
        Collections.swap(order, order.indexOf(0), columns / 2);
        return order;
    }

    private static String picked(String row, List<Integer> order) {
        String[] cells = row.split(",", -1);
        return order.stream().map(i -> cells[i]).collect(Collectors.joining(","));
    }

    @Test
    void whatIsNotDisclosedIsNeverRead() throws IOException {
        Path units = file("u.csv", UNITS, unit(1, "[ND]", "9220", ""));
        Path sites = file("e.csv", SITES, site(1, 11, "35238").replace("DU PORT", "[ND]"));

        SireneUnit found = read(units, sites, code -> true).units().get(0);

        assertThat(List.of(UnitColumn.values())).map(found.unit()::text).doesNotContain("[ND]");
        assertThat(List.of(EstablishmentColumn.values()))
                .map(found.sites().get(0).row()::text)
                .doesNotContain("[ND]");
    }

    @Test
    void aQuotedEndOfLineBelongsToItsCell() throws IOException {
        Path units = file(
                "u.csv",
                UNITS,
                unit(1, "\"DEUX\n000000009, LIGNES \"\"ICI\"\"\"", "9220", ""),
                unit(2, "SUITE", "9220", ""));
        Path sites = file(
                "e.csv",
                SITES,
                site(1, 11, "35238").replace("DU PORT", "\"DU\n000000002,PORT\""),
                site(2, 11, "35238"));

        Read read = read(units, sites, code -> true);

        assertThat(read.sirens()).containsExactly("000000001", "000000002");
        assertThat(read.units().get(0).unit().text(UnitColumn.NAME)).isEqualTo("DEUX\n000000009, LIGNES \"ICI\"");
        assertThat(read.units().get(1).unit().line()).isEqualTo(4);
        assertThat(read.reading().issues()).isEmpty();
    }

    @Test
    void aRowWithTooFewFieldsIsSaidAndTheOthersAreRead() throws IOException {
        Path units = file(
                "u.csv",
                UNITS,
                "000000001,O,9220",
                unit(2, "DEUX", "9220", ""),
                unit(2, "ENCORE", "9220", ""),
                unit(3, "TROIS", "9220", "").replaceFirst(",N$", ""),
                unit(4, "QUATRE", "9220", ""),
                unit(5, "CINQ", "9220", ""),
                "pas un numéro");
        Path sites = file(
                "e.csv", SITES, site(2, 11, "35238"), "000000002,22", site(4, 11, "35238"), site(5, 11, "35238"), "?");

        Read read = read(units, sites, code -> true);

        // What is left of 2 would seem to be all of it, and the last row may have been of 5.
        assertThat(read.sirens()).containsExactly("000000004");
        assertThat(read.reading().issues())
                .extracting(
                        StockIssue::stock,
                        StockIssue::line,
                        issue -> issue.reason().code())
                .contains(
                        tuple(Stock.UNITS, 4L, Flaw.TWICE),
                        tuple(Stock.UNITS, 5L, Flaw.FIELDS),
                        tuple(Stock.UNITS, 8L, Flaw.FIELDS),
                        tuple(Stock.ESTABLISHMENTS, 3L, Flaw.FIELDS),
                        tuple(Stock.ESTABLISHMENTS, 6L, Flaw.FIELDS));
    }

    @Test
    void aUnitThatTheDirectoryKnowsIsReadWhateverItBecameAndWhereverItStandsUnlessItIsAPerson() throws IOException {
        Path units = file(
                "u.csv",
                UNITS,
                unit(1, "CONNUE", "5710", "N"),
                unit(2, "INCONNUE", "5710", "N"),
                unit(3, "AILLEURS", "9220", ""),
                unit(4, "QUELQU’UN", "1000", "O"));
        Path sites = file(
                "e.csv", SITES, site(1, 11, "44109"), site(2, 11, "35238"), site(3, 11, "44109"), site(4, 11, "35238"));
        SireneSelection selection = new SireneSelection(
                (category, marked) -> category.equals("1000") ? Interest.NEVER : interest(category, marked),
                siren -> siren != 2,
                "35238"::equals);

        assertThat(read(units, sites, selection).sirens()).containsExactly("000000001", "000000003");
    }

    @Test
    void millionsOfRejectsAreCountedAndTheFirstKept() throws IOException {
        Path units = directory.resolve("u.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(units))) {
            out.write((UNITS + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 2_000_000; i++) {
                out.write("?\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        Reading reading = read(units, file("e.csv", SITES, site(1, 11, "35238")), code -> true)
                .reading();

        assertThat(reading.issuesInAll()).isEqualTo(2_000_000);
        assertThat(reading.issues()).hasSize(Reading.MOST_ISSUES);
    }

    @Test
    void readsTheZipAsItIsPublished() throws IOException {
        Path units = file("u.csv", UNITS, unit(1, "UNE", "9220", ""));
        Path sites = file("e.csv", SITES, site(1, 11, "35238"));
        Path unitZip = zip("u.zip", "StockUniteLegale_utf8.csv", Files.readAllBytes(units));
        Path siteZip = zip("e.zip", "StockEtablissement_utf8.csv", Files.readAllBytes(sites));

        assertThat(read(unitZip, siteZip, code -> true).sirens()).containsExactly("000000001");
    }

    @Test
    void aZipThatIsCutOrAlteredIsRefused() throws IOException {
        Path sites = file("e.csv", SITES, site(1, 11, "35238"));
        StringBuilder table = new StringBuilder(UNITS).append('\n');
        for (int i = 1; i < 5_000; i++) {
            table.append(unit(i, "NOM " + i * 7919, "9220", "")).append('\n');
        }
        byte[] whole = Files.readAllBytes(
                zip("u.zip", "StockUniteLegale.csv", table.toString().getBytes(StandardCharsets.UTF_8)));
        Path cut = Files.write(directory.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
        whole[whole.length / 2] ^= 1;
        Path altered = Files.write(directory.resolve("altered.zip"), whole);
        Path empty = zip("empty.zip", "lisez-moi.txt", new byte[] {'a'});

        for (Path damaged : List.of(cut, altered, empty)) {
            refused(ErrorCode.STOCK_ARCHIVE_DAMAGED, damaged, sites);
        }
    }

    @Test
    void refusesWhatIsNotThePair() throws IOException {
        Path units = file("u.csv", UNITS, unit(1, "UNE", "9220", ""), unit(2, "DEUX", "9220", ""));
        Path sites = file("e.csv", SITES, site(1, 11, "35238"), site(2, 11, "35238"));
        refused(ErrorCode.STOCK_OTHER_FILE, sites, sites);
        refused(ErrorCode.STOCK_OTHER_FILE, units, units);
        refused(
                ErrorCode.STOCK_OLD_FORMAT,
                file("2017.csv", "\"SIREN\";\"NIC\";\"L1_NORMALISEE\";\"L2_NORMALISEE\""),
                sites);
        refused(ErrorCode.STOCK_COLUMNS_MISSING, file("autre.csv", "nom,adresse"), sites);
        refused(ErrorCode.STOCK_COLUMNS_MISSING, file("vide.csv"), sites);
        refused(ErrorCode.FILE_NOT_FOUND, directory.resolve("absent.csv"), sites);
        refused(ErrorCode.FILE_NOT_FOUND, directory, sites);
        refused(
                ErrorCode.STOCK_NOT_SORTED,
                file("u2.csv", UNITS, unit(2, "DEUX", "9220", ""), unit(1, "UNE", "9220", "")),
                sites);
        refused(ErrorCode.STOCK_NOT_SORTED, units, file("e2.csv", SITES, site(2, 11, "35238"), site(1, 11, "35238")));
        refused(ErrorCode.LINE_TOO_LONG, file("u3.csv", UNITS, "0".repeat(3_000_000)), sites);
    }

    @Test
    void theCompanionFilesSayWhereAnEstablishmentIsAndWhoContinuesIt() throws IOException {
        Path units = file("u.csv", UNITS, unit(1, "UNE", "9220", ""), unit(2, "DEUX", "9220", ""));
        Path sites = file("e.csv", SITES, site(1, 11, "35238"), site(1, 22, "35238"), site(2, 11, "35238"));
        Path positions = file(
                "g.csv",
                "x;siret;y_latitude;x_longitude;qualite_xy",
                "0;00000000100011;48.1;-1.6;11",
                "0;00000000100022;48.2;-1.7;33",
                "0;00000000200011;[ND];[ND];11");
        Path successions = file(
                "s.csv",
                "siretEtablissementPredecesseur,siretEtablissementSuccesseur,dateLienSuccession",
                "00000000200011,00000000100011,2020-01-01",
                "00000000200011,00000000100022,2021-01-01",
                "illisible,00000000100022,2021-01-01");
        SireneFiles files = new SireneFiles(units, sites, Optional.of(positions), Optional.of(successions));

        try (SireneStock stock = new StockFilesSource().open(files, selection(code -> true))) {
            List<SireneUnit> read = stock.next();
            assertThat(read.get(0).sites())
                    .extracting(SireneUnit.Site::position)
                    .containsExactly(Optional.of(new GeoPoint(-1.6, 48.1)), Optional.empty());
            assertThat(read.get(1).sites().get(0).position()).isEmpty();
            assertThat(read.get(1).sites().get(0).successor()).contains("00000000100022");
            assertThat(read.get(0).sites().get(0).successor()).isEmpty();
        }
        SireneFiles wrong = new SireneFiles(units, sites, Optional.of(sites), Optional.empty());
        assertThatThrownBy(() -> new StockFilesSource().open(wrong, selection(code -> true)))
                .isInstanceOfSatisfying(
                        EssException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STOCK_COMPANION_UNKNOWN));
    }

    private static void refused(ErrorCode code, Path units, Path sites) {
        assertThatThrownBy(() -> read(units, sites, community -> true))
                .isInstanceOfSatisfying(
                        EssException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
