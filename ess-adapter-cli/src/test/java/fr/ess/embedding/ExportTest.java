package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.structure.ExportDirectory.ExportFormat;
import fr.ess.application.structure.intake.ImportReport;
import fr.ess.domain.structure.Fields;
import fr.ess.domain.structure.FrenchPhone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

    private static final String HEADER =
            "nom;sigle;siren;rna;catégorie juridique;naf;effectif;état;date de création;objet;site;étiquettes;ess;téléphone;budget;note"
                    + ";siret;adresse;code postal;commune;fin agrément esus;décision hors ess";

    private final long seed = Long.getLong("ess.seed", new Random().nextLong());

    @Test
    void imp12_anExportImportedAgainIsTheSame(@TempDir Path one, @TempDir Path two) throws IOException {
        Random random = new Random(seed);
        String rows = IntStream.range(0, 60).mapToObj(i -> row(i, random)).collect(Collectors.joining("\r\n"));
        String exported;
        try (EmbeddedEss ess = EmbeddedEss.in(one)) {
            Files.writeString(one.resolve("liste.csv"), HEADER + "\r\n" + rows + "\r\n");
            ImportReport report = ess.take(one.resolve("liste.csv"));
            assertThat(report.counts().added()).as("seed %s", seed).isEqualTo(60);
            exported = ess.export(ExportFormat.CSV);
        }
        try (EmbeddedEss ess = EmbeddedEss.in(two)) {
            Files.writeString(two.resolve("export.csv"), exported);
            ImportReport report = ess.take(two.resolve("export.csv"));
            assertThat(report.counts().setAside()).as("seed %s", seed).isZero();
            assertThat(withoutIds(ess.export(ExportFormat.CSV)))
                    .as("seed %s", seed)
                    .isEqualTo(withoutIds(exported));
        }
    }

    @Test
    void goesThroughMoreThanItHoldsInMemoryInTheOrderOfNames(@TempDir Path folder) {
        int structures = 1_201;
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            List<String> names = IntStream.range(0, structures)
                    .mapToObj(i -> String.format("Structure %04d", (i * 7) % structures))
                    .toList();
            ess.take(ess.file(
                    "liste.csv", Stream.concat(Stream.of("nom"), names.stream()).toArray(String[]::new)));
            assertThat(withoutIds(ess.export(ExportFormat.CSV)).stream()
                            .skip(1)
                            .filter(line -> !line.isEmpty())
                            .map(line -> line.substring(0, line.indexOf(';'))))
                    .containsExactlyElementsOf(names.stream().sorted().toList());
        }
    }

    /** Ids are given by each directory; everything else is the same. */
    private static List<String> withoutIds(String csv) {
        return Arrays.stream(csv.split("\r\n", -1))
                .map(line -> line.replaceFirst("^[^;]*;", ""))
                .toList();
    }

    private static String row(int i, Random random) {
        List<String> cells = List.of(
                quoted(List.of("=1+1", "+33 ", "-", "@SUM(A1)", "'", "L'Œuvre", "« Été »; ", "\"cité\"")
                                .get(random.nextInt(8))
                        + " n°" + i),
                maybe("=A1", random),
                "",
                "W3530%04d".formatted(i) + random.nextInt(10),
                maybe("9220", random),
                maybe("94.99Z", random),
                maybe("12 2023", random),
                maybe("active", random),
                maybe("1998-05-01", random),
                maybe(quoted("ligne 1\nligne 2; \"fin\""), random),
                maybe("https://www.exemple.fr/?a=b", random),
                maybe("Réemploi|Vélo", random),
                maybe("non", random),
                maybe("+33 (0)2.99.12.34.56", random),
                maybe("1 234,50", random),
                maybe("-note", random),
                "",
                maybe("12 bis, rue de l'Écu", random),
                "35000",
                "RENNES",
                maybe("2030-01-01", random),
                maybe("2026-02-03", random));
        return String.join(";", cells);
    }

    private static String maybe(String text, Random random) {
        return random.nextBoolean() ? text : "";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void web1_noExportForThePublicHoldsWhatIsForTheMissionAlone(ExportFormat format, @TempDir Path folder) {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.take(ess.file(
                    "liste.csv", "nom;siren;téléphone;note;budget", "Optima;328163589;0299123456;fragile;1 234,50"));
            assertThat(ess.get("328163589").profile().value(Fields.PHONE)).contains(new FrenchPhone("02 99 12 34 56"));
            assertThat(ess.exportForThePublic(format))
                    .contains("Optima")
                    .doesNotContain("99 12 34 56", "299123456", "phone", "Téléphone", "fragile", "1234");
        }
    }

    @Test
    void imp12_noCellOfTheExportCanRunAsAFormula(@TempDir Path folder) {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.take(ess.file("liste.csv", "nom;note", "\"=HYPERLINK(\"\"http://mal\"\")\";@cmd", "+1-2;x"));
            assertThat(ess.names("")).contains("=HYPERLINK(\"http://mal\")");
            String csv = ess.export(ExportFormat.CSV);
            assertThat(csv).contains("'=HYPERLINK").contains("'@cmd").contains(";'+1-2;");
            assertThat(csv).doesNotContain(";=").doesNotContain(";\"=").doesNotContain(";@");
        }
    }

    @Test
    void geoJsonAndJsonHoldEveryStructure(@TempDir Path folder) {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.take(ess.file("liste.csv", "nom;commune;code postal", "A;Rennes;35000", "B;;"));
            assertThat(ess.export(ExportFormat.GEOJSON))
                    .contains("\"FeatureCollection\"")
                    .contains("\"precision\"")
                    .contains("\"geometry\":null");
            assertThat(ess.export(ExportFormat.JSON)).contains("\"A\"").contains("\"B\"");
        }
    }
}
