package fr.ess.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.ess.application.structure.sirene.EstablishmentColumn;
import fr.ess.application.structure.sirene.SireneFiles;
import fr.ess.application.structure.sirene.SireneSelection;
import fr.ess.application.structure.sirene.SireneSelection.Interest;
import fr.ess.application.structure.sirene.SireneStock;
import fr.ess.application.structure.sirene.SireneStock.Reading;
import fr.ess.application.structure.sirene.StockColumn;
import fr.ess.application.structure.sirene.UnitColumn;
import fr.ess.domain.structure.LegalCategory;
import fr.ess.domain.structure.Siren;
import fr.ess.domain.structure.Siret;
import fr.ess.domain.structure.qualification.EssCandidates;
import fr.ess.files.structure.CsvReferenceLists;
import fr.ess.files.structure.sirene.StockFilesSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpStockTest {

    private static final int SIZE = 20_000;
    private static final String UNITS = "StockUniteLegale";
    private static final String SITES = "StockEtablissement";
    private static final String MASKED = "[ND]";

    private static final List<String> MASKED_OF_A_UNIT = List.of(
            "sigleUniteLegale",
            "denominationUsuelle1UniteLegale",
            "denominationUsuelle2UniteLegale",
            "denominationUsuelle3UniteLegale");
    private static final List<String> MASKED_OF_A_PERSON = List.of(
            "sexeUniteLegale",
            "prenom1UniteLegale",
            "prenom2UniteLegale",
            "prenom3UniteLegale",
            "prenom4UniteLegale",
            "prenomUsuelUniteLegale",
            "pseudonymeUniteLegale",
            "nomUniteLegale",
            "nomUsageUniteLegale");
    private static final List<String> MASKED_OF_A_SITE = List.of(
            "numeroVoieEtablissement",
            "typeVoieEtablissement",
            "libelleVoieEtablissement",
            "codePostalEtablissement",
            "coordonneeLambertAbscisseEtablissement",
            "coordonneeLambertOrdonneeEtablissement",
            "enseigne1Etablissement",
            "enseigne2Etablissement",
            "enseigne3Etablissement",
            "denominationUsuelleEtablissement");

    @TempDir
    static Path folder;

    private static Table units = Table.EMPTY;
    private static Table sites = Table.EMPTY;

    @BeforeAll
    static void makeUp() throws IOException {
        MadeUpStock.main(new String[] {String.valueOf(SIZE), folder.toString()});
        units = Table.read(folder.resolve(UNITS + ".csv"));
        sites = Table.read(folder.resolve(SITES + ".csv"));
    }

    @Test
    void theSameSizeGivesTheSameBytes(@TempDir Path other) throws Exception {
        MadeUpStock.main(new String[] {String.valueOf(SIZE), other.toString()});
        for (String name : List.of(UNITS + ".csv", SITES + ".csv")) {
            assertThat(digest(other.resolve(name))).as(name).isEqualTo(digest(folder.resolve(name)));
        }
    }

    @Test
    void theHeadersAreThoseOfSirene() throws IOException {
        assertThat(units.header)
                .containsExactlyElementsOf(published(UNITS))
                .containsAll(names(UnitColumn.values()))
                .hasSize(35);
        assertThat(sites.header)
                .containsExactlyElementsOf(published(SITES))
                .containsAll(names(EstablishmentColumn.values()))
                .hasSize(54);
    }

    @Test
    void everyRowIsWhole() {
        assertThat(units.rows).hasSize(SIZE).allMatch(row -> row.length == units.header.size());
        assertThat(sites.rows).hasSizeGreaterThan(SIZE).allMatch(row -> row.length == sites.header.size());
    }

    @Test
    void allNumbersPassTheirCheckAndStandInOrderInBothFiles() {
        assertThat(units.texts("siren"))
                .allMatch(siren -> Siren.parse(siren).value().isPresent())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sites.texts("siret"))
                .allMatch(siret -> Siret.parse(siret).value().isPresent())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sites.rows)
                .allMatch(row -> sites.text(row, "siret").equals(sites.text(row, "siren") + sites.text(row, "nic")));
        assertThat(sites.texts("siren").stream().distinct()).containsExactlyElementsOf(units.texts("siren"));
    }

    @Test
    void theDirectoryKeepsEightUnitsInAHundred() {
        EssCandidates candidates = new EssCandidates(new CsvReferenceLists().perimeter(), LocalDate.of(2026, 10, 1));
        SireneSelection selection = new SireneSelection(
                (category, marked) -> LegalCategory.parse(category)
                        .value()
                        .filter(known -> candidates.include(known, marked))
                        .map(known -> Interest.CANDIDATE)
                        .orElse(Interest.NEVER),
                siren -> false,
                commune -> true);
        SireneFiles files = new SireneFiles(folder.resolve(UNITS + ".csv"), folder.resolve(SITES + ".csv"));
        long kept = 0;
        try (SireneStock stock = new StockFilesSource().open(files, selection)) {
            for (int some = stock.next().size(); some > 0; some = stock.next().size()) {
                kept += some;
            }
            Reading reading = stock.reading();
            assertThat(reading.issues()).isEmpty();
            assertThat(reading.units()).isEqualTo(SIZE);
            assertThat(reading.candidates()).isEqualTo(kept);
        }
        assertIsAPart(kept, 0.08);
    }

    @Test
    void fourUnitsInAHundredArePartlyDisclosedWithAllTheirEstablishments() {
        Set<String> partly = units.rows.stream()
                .filter(row -> units.text(row, "statutDiffusionUniteLegale").equals("P"))
                .map(row -> units.text(row, "siren"))
                .collect(Collectors.toSet());
        assertIsAPart(partly.size(), 0.04);
        assertThat(units.rows)
                .allMatch(row -> units.text(row, "statutDiffusionUniteLegale")
                        .equals(partly.contains(units.text(row, "siren")) ? "P" : "O"));
        assertThat(sites.rows)
                .allMatch(row -> sites.text(row, "statutDiffusionEtablissement")
                        .equals(partly.contains(sites.text(row, "siren")) ? "P" : "O"));
    }

    @Test
    void whatIsPartlyDisclosedMasksWhatSireneMasksAndNothingElseDoes() {
        for (String[] row : units.rows) {
            boolean partly = units.text(row, "statutDiffusionUniteLegale").equals("P");
            boolean person = units.text(row, "categorieJuridiqueUniteLegale").equals("1000");
            Set<String> masked = Set.copyOf(units.masked(row));
            assertThat(masked).as(Arrays.toString(row)).hasSize(partly ? person ? 13 : 4 : 0);
            if (partly) {
                assertThat(masked).containsAll(MASKED_OF_A_UNIT);
                assertThat(masked.containsAll(MASKED_OF_A_PERSON)).isEqualTo(person);
            }
        }
        for (String[] row : sites.rows) {
            boolean partly = sites.text(row, "statutDiffusionEtablissement").equals("P");
            assertThat(sites.masked(row))
                    .as(Arrays.toString(row))
                    .containsExactlyInAnyOrderElementsOf(partly ? MASKED_OF_A_SITE : List.of());
            assertThat(sites.text(row, "codeCommuneEtablissement")).hasSize(5);
        }
    }

    /** Four standard deviations of as many draws: a point more or less in a hundred is seen, another seed is not. */
    private static void assertIsAPart(long number, double part) {
        double deviation = Math.sqrt(part * (1 - part) / SIZE);
        assertThat((double) number / SIZE).isCloseTo(part, within(4 * deviation));
    }

    private static List<String> names(StockColumn[] columns) {
        return Arrays.stream(columns).map(StockColumn::header).toList();
    }

    /** The columns of the published file, in order. */
    private static List<String> published(String name) throws IOException {
        try (InputStream columns =
                Objects.requireNonNull(MadeUpStockTest.class.getResourceAsStream(name + ".columns"))) {
            return new String(columns.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String digest(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private record Table(List<String> header, Map<String, Integer> places, List<String[]> rows) {

        private static final Table EMPTY = new Table(List.of(), Map.of(), List.of());

        /** A comma after an even number of quotes. */
        private static final String SEPARATOR = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

        static Table read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.get(0).split(","));
            return new Table(
                    header,
                    header.stream().collect(Collectors.toMap(name -> name, header::indexOf)),
                    lines.stream().skip(1).map(Table::cells).toList());
        }

        private static String[] cells(String line) {
            return line.split(line.indexOf('"') < 0 ? "," : SEPARATOR, -1);
        }

        String text(String[] row, String column) {
            return row[Objects.requireNonNull(places.get(column))];
        }

        List<String> texts(String column) {
            return rows.stream().map(row -> text(row, column)).toList();
        }

        List<String> masked(String[] row) {
            return header.stream()
                    .filter(column -> text(row, column).equals(MASKED))
                    .toList();
        }
    }
}
