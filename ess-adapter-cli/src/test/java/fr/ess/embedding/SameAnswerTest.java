package fr.ess.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ess.application.funding.AssessEligibility;
import fr.ess.application.funding.DirectoryNames;
import fr.ess.application.funding.FundingTexts;
import fr.ess.application.funding.GatherFacts;
import fr.ess.application.funding.KeepSchemes;
import fr.ess.application.shared.Actor;
import fr.ess.application.shared.Language;
import fr.ess.application.structure.DirectoryQuestion.Choice;
import fr.ess.application.structure.ExplainQualification;
import fr.ess.application.structure.SearchDirectory;
import fr.ess.application.structure.SearchDirectory.DirectoryPage;
import fr.ess.application.structure.SearchDirectory.DirectoryQuery;
import fr.ess.application.territory.ConsultTerritories;
import fr.ess.application.territory.DefineTerritory;
import fr.ess.cli.boot.EssCommand;
import fr.ess.cli.shared.Surroundings;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.shared.Audience;
import fr.ess.domain.shared.Euros;
import fr.ess.domain.shared.Source;
import fr.ess.domain.shared.SourceKind;
import fr.ess.domain.structure.qualification.Answer;
import fr.ess.domain.structure.search.Facet;
import fr.ess.http.boot.EssServer;
import fr.ess.http.boot.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract for the three doors: the same question gets the same answer in Java, on the command line and over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class SameAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;
    private EmbeddedEss ess;
    private EssServer server;

    @BeforeAll
    void fill(@TempDir Path directory) {
        folder = directory;
        ess = EmbeddedEss.in(directory);
        ess.use(DefineTerritory.class).defineShipped("pays-de-rennes", false, new Actor("test"));
        ess.take(ess.file(
                "liste.csv",
                "nom;siren;rna;catégorie juridique;naf;commune;département;étiquettes",
                "ENVIE 35;800329849;W353012345;9220;38.32Z;Rennes;35;Réemploi",
                "Envie d'ailleurs;380475558;W353012345;;;St Jacques de la Lande;35;",
                "Coopérative l'Œuvre;338365059;;5710;47.11B;Liffré;35;Réemploi|Vélo",
                "Syndicat des amis;243500139;;9220;94.91Z;Bruz;35;"));
        ess.use(KeepSchemes.class).keepDocument("exemple", example(), false, new Actor("test"));
        server = EssServer.start(new Settings("127.0.0.1", 0, ess.database().toString(), Optional.empty()));
    }

    private static String example() {
        try (var content = SameAnswerTest.class.getResourceAsStream("/fr/ess/files/funding/example-scheme.yaml")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void close() throws Exception {
        server.close();
        ess.close();
    }

    private JsonNode http(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "application/json")
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private JsonNode cli(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        Surroundings here = new Surroundings(Clock.systemUTC(), Map.of(), folder, "test", false);
        int code = new EssCommand(here)
                .execute(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        all.toArray(String[]::new));
        assertThat(code).isLessThan(2);
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "envie,''", "oeuvre,''", "'','tag=reemploi'", "'','section=S'", "w353012345,''"})
    void cli1_searchesFindTheSameInTheSameOrderWithTheSameCounts(String words, String filter) throws Exception {
        List<Choice> choices = filter.isEmpty()
                ? List.of()
                : List.of(new Choice(Facet.find(filter.split("=", 2)[0]).orElseThrow(), filter.split("=", 2)[1]));
        DirectoryPage java = ess.use(SearchDirectory.class)
                .search(new DirectoryQuery(
                        words,
                        choices,
                        Optional.of("pays-de-rennes"),
                        EmbeddedEss.TODAY,
                        Audience.PUBLIC,
                        Optional.empty(),
                        50,
                        true));
        List<String> arguments = new ArrayList<>(List.of(
                "structure",
                "search",
                "--territory",
                "pays-de-rennes",
                "--facets",
                "--limit",
                "50",
                "--as-of",
                EmbeddedEss.TODAY.toString()));
        if (!filter.isEmpty()) {
            arguments.addAll(List.of("--facet", filter));
        }
        if (!words.isEmpty()) {
            arguments.add(words);
        }
        JsonNode cli = cli(arguments.toArray(String[]::new));
        JsonNode http =
                http("/api/v1/structures?territory=pays-de-rennes&facets=true&limit=50&as_of=" + EmbeddedEss.TODAY
                        + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        + (filter.isEmpty() ? "" : "&" + filter));

        List<String> ids = java.found().stream()
                .map(found -> found.entry().id().toString())
                .toList();
        assertThat(cli.path("total").asLong()).isEqualTo(java.total());
        assertThat(http.path("total").asLong()).isEqualTo(java.total());
        assertThat(texts(cli.path("structures"), "id")).isEqualTo(ids);
        assertThat(texts(http.path("items"), "id")).isEqualTo(ids);
        assertThat(counts(cli.path("facets"))).isEqualTo(counts(java));
        assertThat(counts(http.path("facets"))).isEqualTo(counts(java));
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }

    private static Map<String, Long> counts(DirectoryPage page) {
        Map<String, Long> counts = new TreeMap<>();
        page.facets()
                .forEach((facet, values) ->
                        values.forEach(value -> counts.put(facet.word() + "=" + value.value(), value.count())));
        return counts;
    }

    private static Map<String, Long> counts(JsonNode facets) {
        Map<String, Long> counts = new TreeMap<>();
        facets.properties()
                .forEach(facet -> facet.getValue()
                        .forEach(value -> counts.put(
                                facet.getKey() + "=" + value.path("value").asText(),
                                value.path("count").asLong())));
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"800329849,2026-11-23", "338365059,2026-11-23", "338365059,2005-02-06", "243500139,2015-01-01"})
    void cli1_qualificationsAreTheSameWithTheSameReasons(String siren, String asOf) throws Exception {
        var explained = ess.use(ExplainQualification.class).explain(siren, LocalDate.parse(asOf), Audience.PUBLIC);
        JsonNode cli = cli("structure", "explain", siren, "--as-of", asOf).path(0);
        JsonNode http = http("/api/v1/structures/" + explained.structure().id() + "/qualification?as_of=" + asOf);
        for (JsonNode answer : List.of(cli, http)) {
            assertSame(answer.path("legal"), explained.qualification().legal());
            assertSame(answer.path("statistical"), explained.qualification().statistical());
        }
    }

    private static void assertSame(JsonNode answer, Answer expected) {
        assertThat(answer.path("outcome").asText()).isEqualTo(expected.outcome().word());
        assertThat(texts(answer.path("reasons"), "sentence"))
                .isEqualTo(expected.reasons().stream()
                        .map(reason -> EmbeddedEss.FRENCH.say(reason.statement()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seat-commune=44109",
                "ess-way=statute seat-commune=35238 eligible-cost=8000",
                "ess-way=statute seat-commune=35238 eligible-cost=8000 requested=5000 networks=iae,tiers-lieux",
                "ess-way=none eligible-cost=1000 requested=900"
            })
    void cli1_verdictsAreTheSameClauseByClause(String facts) throws Exception {
        String scheme = "exemple-amorcage";
        List<String> typed = facts.isEmpty() ? List.of() : List.of(facts.split(" "));
        Map<String, List<String>> texts = new TreeMap<>();
        List<String> arguments = new ArrayList<>(List.of("simulate", "--scheme", scheme, "--as-of", "2026-06-01"));
        ObjectNode asked = JSON.createObjectNode().put("scheme", scheme).put("as_of", "2026-06-01");
        for (String fact : typed) {
            arguments.addAll(List.of("--fact", fact));
            texts.put(fact.split("=", 2)[0], List.of(fact.split("=", 2)[1]));
            asked.withObject("/facts").put(fact.split("=", 2)[0], fact.split("=", 2)[1]);
        }
        LocalDate day = LocalDate.of(2026, 6, 1);
        var java = ess.use(AssessEligibility.class)
                .assess(scheme, GatherFacts.declared(texts, new Source("holder", SourceKind.DECLARATION), day), day);
        FundingTexts french = new FundingTexts(Language.FR, ess.use(DirectoryNames.class));
        JsonNode cli = cli(arguments.toArray(String[]::new));
        JsonNode http = post("/api/v1/eligibility", asked).at("/schemes/0");
        for (JsonNode answer : List.of(cli, http)) {
            assertThat(answer.path("outcome").asText())
                    .isEqualTo(java.verdict().outcome().word());
            assertThat(texts(answer.path("clauses"), "sentence"))
                    .isEqualTo(java.verdict().clauses().stream()
                            .map(french.clauses()::say)
                            .toList());
            assertThat(texts(answer.path("questions"), "fact"))
                    .isEqualTo(
                            java.verdict().questions().stream().map(Fact::name).toList());
            assertThat(texts(answer.path("near_misses"), "sentence"))
                    .isEqualTo(java.nearMisses().stream()
                            .map(french.verdicts()::nearMiss)
                            .toList());
            assertThat(answer.at("/amount/amount").asText(""))
                    .isEqualTo(java.amount().amount().map(Euros::plainText).orElse(""));
        }
    }

    @Test
    void cli1_territoriesHoldTheSameCommunes() throws Exception {
        var java = ess.use(ConsultTerritories.class).get("pays-de-rennes", EmbeddedEss.TODAY);
        List<String> codes =
                java.communes().stream().map(member -> member.code().text()).toList();
        assertThat(codes).hasSize(76);
        assertThat(texts(
                        cli("territory", "show", "pays-de-rennes", "--as-of", EmbeddedEss.TODAY.toString())
                                .path("communes"),
                        "code"))
                .isEqualTo(codes);
        assertThat(texts(http("/api/v1/territories/pays-de-rennes").path("communes"), "code"))
                .isEqualTo(codes);
    }
}
