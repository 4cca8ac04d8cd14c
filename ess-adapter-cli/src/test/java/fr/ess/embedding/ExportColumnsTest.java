package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ess.application.shared.Actor;
import fr.ess.application.shared.UnitOfWork;
import fr.ess.application.structure.DirectoryIndex;
import fr.ess.application.structure.DirectoryQuestion;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.ExportDirectory;
import fr.ess.application.structure.ExportTable;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import fr.ess.domain.structure.search.EntryColumn;
import fr.ess.domain.structure.search.Facet;
import fr.ess.domain.territory.GeoArea;
import fr.ess.domain.territory.GeoBox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some columns of an export are the same columns of the whole, wherever they are read from. */
class ExportColumnsTest {

    private static final List<String> LYING =
            Arrays.stream(EntryColumn.values()).map(EntryColumn::word).toList();

    private static final String MARK = "\uFEFF";

    private final long seed = Long.getLong("ess.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    private static String export(EmbeddedEss ess, DirectoryQuery query, ExportTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ess.use(ExportDirectory.class).export(query, table, EmbeddedEss.FRENCH, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String export(EmbeddedEss ess, DirectoryQuery query, String columns) {
        return export(ess, query, ExportTable.of(columns, query.audience()));
    }

    /** Cells without line breaks, so that a line is a row. */
    private String row(int i) {
        return String.join(
                ";",
                "\"" + one("=1+1 ", "L'Œuvre ", "« Été »; ", "\"\"Cité\"\", ", "@a|b ") + one("", "solidaire ", "É")
                        + "\"",
                one("", "", "=A1", "ASE"),
                "W3530%05d".formatted(i),
                one("", "9220", "5599"),
                one("", "94.99Z", "8810A", "748K NAFRev1"),
                one("", "12 2023", "12", "NN"),
                one("", "active", "cessée"),
                one("", "", "non"),
                one("", "note"),
                one("", "", "Rennes", "Bruz", "Nulle-Part"),
                one("", "35000"),
                one("", "-1.6778"),
                one("", "48.1113", "48.05"),
                one("", "2030-01-01"));
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** A directory in which the index shows now and then something else than is stated. */
    private EmbeddedEss filled(Path folder) {
        EmbeddedEss ess = EmbeddedEss.in(folder);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, new Actor("test"));
        String header =
                "nom;sigle;rna;catégorie juridique;naf;effectif;état;publiée;note;commune;code postal;longitude;latitude;fin agrément esus";
        Stream<String> rows = IntStream.range(0, 700).mapToObj(this::row);
        ess.take(ess.file("liste.csv", Stream.concat(Stream.of(header), rows).toArray(String[]::new)));
        ess.take(ess.file("sans-nom.csv", "siren;nom d'usage", "328163589;Optima", "243500139;Métropole"));
        return ess;
    }

    private List<DirectoryQuery> queries() {
        List<GeoArea> box = List.of(GeoBox.tryParse("-1.7,48.1,-1.6,48.2").orElseThrow());
        List<DirectoryQuery> queries = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            queries.add(query("", List.of(), List.of(), audience));
            queries.add(new DirectoryQuery(
                    "",
                    List.of(),
                    Optional.of("pays-de-rennes"),
                    EmbeddedEss.TODAY,
                    audience,
                    Optional.empty(),
                    50,
                    false));
            queries.add(query("oeuvre", List.of(), List.of(), audience));
            queries.add(query("", List.of(new Choice(Facet.STATUS, "active")), List.of(), audience));
            queries.add(query("", List.of(new Choice(Facet.COMMUNE, "35238")), List.of(), audience));
            queries.add(query("ete", List.of(), box, audience));
        }
        return queries;
    }

    private static DirectoryQuery query(String words, List<Choice> choices, List<GeoArea> areas, Audience audience) {
        return new DirectoryQuery(
                words, choices, Optional.empty(), areas, EmbeddedEss.TODAY, audience, Optional.empty(), 50, false);
    }

    /** The stable names of all columns that an audience may see, which the error of an unknown one lists. */
    private static List<String> names(Audience audience) {
        try {
            ExportTable.of("?", audience);
            throw new AssertionError("a column without a name");
        } catch (EssException unknown) {
            return List.of(unknown.said().facts().get("known").toString().split(", "));
        }
    }

    @Test
    void imp12_anyColumnsAreThoseOfTheWholeExportByteForByte(@TempDir Path folder) {
        try (EmbeddedEss ess = filled(folder)) {
            for (DirectoryQuery query : queries()) {
                List<String> names = names(query.audience());
                String whole = export(ess, query, ExportTable.whole(query.audience()));
                assertThat(whole.lines().count()).as("seed %s, %s", seed, query).isGreaterThan(2);
                for (int i = 0; i < 12; i++) {
                    List<String> chosen = some(i % 3 == 0 ? names : LYING);
                    assertThat(export(ess, query, String.join(",", chosen)))
                            .as("seed %s, %s, %s", seed, query, chosen)
                            .isEqualTo(cut(
                                    whole, chosen.stream().map(names::indexOf).toList()));
                }
            }
        }
    }

    private List<String> some(List<String> names) {
        return random.ints(2 + random.nextInt(7), 0, names.size())
                .mapToObj(names::get)
                .toList();
    }

    /** The cells as they are written, from each line of a table. */
    private static String cut(String table, List<Integer> places) {
        return table.substring(MARK.length())
                .lines()
                .map(line -> {
                    List<String> cells = cells(line);
                    return IntStream.range(0, places.size())
                            .mapToObj(i -> first(i, cells.get(places.get(i))))
                            .collect(Collectors.joining(";"));
                })
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    /** An empty cell that begins a line is quoted, and no other. */
    private static String first(int place, String cell) {
        String bare = cell.equals("\"\"") ? "" : cell;
        return place == 0 && bare.isEmpty() ? "\"\"" : bare;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Test
    void nearlyAllRowsAreReadFromTheIndexAloneAndTheOthersNot(@TempDir Path folder) {
        try (EmbeddedEss ess = filled(folder)) {
            DirectoryIndex index = ess.use(DirectoryIndex.class);
            List<DirectoryIndex.Line> lines = ess.use(UnitOfWork.class).read(() -> {
                try (Stream<DirectoryIndex.Line> all = index.lines(
                        DirectoryQuestion.everything(Audience.MISSION, 1),
                        List.of(EntryColumn.NAME, EntryColumn.COMMUNE_CODE))) {
                    return all.toList();
                }
            });
            assertThat(lines).hasSizeGreaterThan(700);
            assertThat(lines.stream().filter(line -> line.elsewhere().isPresent()))
                    .as("those without a name")
                    .hasSize(2);
        }
    }

    @Test
    void aColumnIsNamedAsInTheHeaderOrByItsShortNameAndWrittenAsOftenAsItIsAsked(@TempDir Path folder) {
        try (EmbeddedEss ess = EmbeddedEss.in(folder)) {
            ess.take(ess.file("liste.csv", "nom;siren;note", "Optima;328163589;=x"));
            DirectoryQuery query = EmbeddedEss.query("");
            String expected = MARK + "Code INSEE de la commune;Nom;SIREN;Nom\r\n\"\";Optima;328163589;Optima\r\n";
            assertThat(export(ess, query, "CODE insee de la Commune, name ,Siren,NOM"))
                    .isEqualTo(expected);
            assertThat(export(ess, query, "insee code of the commune,Name,siren number,nom"))
                    .isEqualTo(expected);
            assertThat(export(ess, query, "internal_note,etat")).isEqualTo(MARK + "Note interne;État\r\n'=x;\r\n");
        }
    }

    @Test
    void everyColumnIsCalledByItsShortName() {
        for (Audience audience : Audience.values()) {
            String all = String.join(",", names(audience));
            assertThat(ExportTable.of(all, audience)).isNotNull();
            assertThat(names(audience)).doesNotHaveDuplicates().containsAll(LYING);
        }
    }

    @Test
    void web1_aColumnThatTheAudienceMayNotSeeIsRefusedAsUnknownAndListsNone() {
        for (String names : List.of("phone", "nom,téléphone", "", "nom,,siren", "nom,", "zzz")) {
            assertThatExceptionOfType(EssException.class)
                    .as(names)
                    .isThrownBy(() -> ExportTable.of(names, Audience.PUBLIC))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo(ErrorCode.COLUMN_UNKNOWN);
                        assertThat(refused.said().facts().get("known").toString())
                                .contains("name, sigle")
                                .doesNotContain("phone", "internal_note");
                    });
        }
        assertThat(names(Audience.MISSION)).contains("phone", "internal_note");
    }
}
