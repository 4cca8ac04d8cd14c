package fr.ess.http.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.ess.http.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureApiTest {

    private static final String STRUCTURES = "/api/v1/structures";

    private final TestSite site = TestSite.instance();

    @Test
    void findsByTheBeginningOfWordsWhateverAccentsAndLigatures() {
        assertThat(names("?q=OEUVRE")).isEqualTo(names("?q=%C5%93uvre")).contains("L’Œuvre du Chantier");
    }

    @Test
    void walkingThePagesGivesEachStructureOnce() {
        List<String> walked = new ArrayList<>();
        String next = STRUCTURES + "?limit=17";
        while (!next.isEmpty()) {
            JsonNode page = json(site.get(next));
            page.get("items").forEach(item -> walked.add(item.get("id").asText()));
            next = page.path("next").asText("");
        }

        assertThat(walked).doesNotHaveDuplicates().hasSize((int) total("?limit=1"));
        assertThat(walked).hasSizeGreaterThan(200);
    }

    @Test
    void sea4_aFacetCountEqualsTheNumberOfResultsOnceAsked() {
        JsonNode page = json(site.get(STRUCTURES + "?q=association&facets=true&limit=1"));
        int checked = 0;
        for (var facet : page.get("facets").properties()) {
            for (JsonNode value : facet.getValue()) {
                String filter = "?q=association&limit=1&" + facet.getKey() + "="
                        + value.get("value").asText();
                assertThat(total(filter))
                        .as(filter)
                        .isEqualTo(value.get("count").asLong());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void aRankIsExplainedByPointsThatAddUp() {
        JsonNode items =
                json(site.get(STRUCTURES + "?q=centre+culturel&explain=true")).get("items");

        assertThat(items).isNotEmpty();
        for (JsonNode item : items) {
            long sum = 0;
            for (JsonNode point : item.at("/rank/points")) {
                sum += point.get("points").asLong();
            }
            assertThat(item.at("/rank/score").asLong()).isEqualTo(sum).isPositive();
        }
    }

    @Test
    void repeatedTagsMustAllHold() {
        assertThat(names("?tag=insertion&tag=circuits-courts")).containsExactly("Épicerie solidaire de Betton");
    }

    @Test
    void aNumberFindsAllWhoBearItAndNoneIsAnEmptyList() {
        assertThat(names("?rna=W353001234")).containsExactly("Les Amis du Bocage");
        assertThat(names("?siren=522%20966%20340")).hasSize(1);
        assertThat(names("?siren=356000000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?comune=35238, /problems/unknown-parameter",
        "?q=a&q=b, /problems/repeated-parameter",
        "?siren=522966340&q=a, /problems/parameters-together",
        "?siren=123, /problems/invalid-identifier",
        "?limit=0, /problems/invalid-filter",
        "?limit=9999, /problems/invalid-filter",
        "?family=zz, /problems/invalid-filter",
        "?facets=oui, /problems/invalid-filter",
        "?columns=nom, /problems/invalid-filter",
        "?format=csv&columns=phone, /problems/column-unknown",
        "?as_of=2026-13-01, /problems/invalid-date",
        "?page=zzz, /problems/invalid-page-token",
        "?territory=nulle-part, /problems/territory-not-found",
    })
    void aWrongRequestIsAProblemThatSaysSo(String query, String type) {
        HttpResponse<String> response = site.get(STRUCTURES + query);

        assertThat(json(response).get("type").asText()).isEqualTo(type);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("status").asInt()).isEqualTo(response.statusCode());
    }

    @Test
    void anUnknownParameterNamesTheValidOnes() {
        JsonNode problem = json(site.get(STRUCTURES + "?comune=35238"));

        assertThat(problem.get("allowed").toString()).contains("\"commune\"", "\"tag\"", "\"facets\"");
        assertThat(problem.get("detail").asText()).contains("comune");
    }

    @Test
    void wordsBeyondAllMeasureAreRefused() {
        assertThat(json(site.get(STRUCTURES + "?q=" + "a".repeat(201)))
                        .get("type")
                        .asText())
                .isEqualTo("/problems/parameter-too-long");
    }

    @Test
    void anUnknownStructureIsNotFound() {
        for (String id : List.of("0000000000000", "x", "%2e%2e%2fetc", "522966340")) {
            assertThat(site.get(STRUCTURES + "/" + id).statusCode()).as(id).isEqualTo(404);
        }
    }

    @Test
    void aStructureShowsItsValuesWithTheirSources() {
        String id = id("?q=archipel");
        JsonNode structure = json(site.get(STRUCTURES + "/" + id));

        assertThat(structure.at("/fields/name/source").asText()).isEqualTo("mission");
        assertThat(structure.at("/place/commune").asText()).isEqualTo("35238");
        assertThat(structure.at("/qualification").asText()).isEqualTo(STRUCTURES + "/" + id + "/qualification");
    }

    @Test
    void aQualificationAnswersForAnyDayWithReasons() {
        String address = STRUCTURES + "/" + id("?q=oeuvre+chantier") + "/qualification";
        JsonNode qualification = json(site.get(address + "?as_of=2026-01-01"));

        assertThat(qualification.at("/legal/outcome").asText()).isEqualTo("qualified");
        assertThat(qualification.at("/legal/reasons/0/basis").asText()).contains("2014-856");
        assertThat(qualification.get("as_of").asText()).isEqualTo("2026-01-01");
        assertThat(site.get(address, "Accept-Language", "en-GB,en;q=0.9").body())
                .contains("Part of");
    }

    @Test
    void theSameFormsByAcceptAndByParameter() {
        HttpResponse<String> csv = site.get(STRUCTURES + "?commune=35047", "Accept", "text/csv");
        HttpResponse<String> map = site.get(STRUCTURES + "?commune=35047", "Accept", "application/geo+json");

        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().count()).isEqualTo(total("?commune=35047") + 1);
        assertThat(json(map).get("features")).hasSize((int) total("?commune=35047"));
        assertThat(site.get(STRUCTURES + "?commune=35047&format=csv").body()).isEqualTo(csv.body());
        assertThat(site.get(STRUCTURES, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(site.get(STRUCTURES + "?limit=1", "Accept", "text/html, */*;q=0.1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void someColumnsOfTheTableAreDownloadedInTheOrderAsked() {
        String csv = site.get(STRUCTURES + "?commune=35047&format=csv&columns=siren,Nom")
                .body();
        assertThat(csv).startsWith("\uFEFFSIREN;Nom\r\n");
        assertThat(csv.lines().count()).isEqualTo(total("?commune=35047") + 1);
    }

    @Test
    void anAnswerThatIsHeldIsNotSentAgain() {
        HttpResponse<String> first = site.get(STRUCTURES + "?q=culture");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.get(STRUCTURES + "?q=culture", "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(site.get(STRUCTURES + "?q=theatre", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Vary").orElse("")).contains("Accept-Language", "Accept-Encoding");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void headAnswersAsGetWithoutBody() {
        HttpResponse<String> head = site.send("HEAD", STRUCTURES + "?q=culture");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(site.get(STRUCTURES + "?q=culture").headers().firstValue("ETag"));
    }

    @Test
    void longAnswersAreCompressedForWhoeverAsks() {
        HttpResponse<String> packed = site.get("/structures", "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        json(site.get(STRUCTURES + query))
                .get("items")
                .forEach(item -> names.add(item.get("name").asText()));
        return names;
    }

    private String id(String query) {
        return json(site.get(STRUCTURES + query)).at("/items/0/id").asText();
    }

    private long total(String query) {
        return json(site.get(STRUCTURES + query)).get("total").asLong();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new JsonMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
