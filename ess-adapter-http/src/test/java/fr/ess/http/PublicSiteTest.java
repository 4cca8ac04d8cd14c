package fr.ess.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.http.shared.ProblemType;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSiteTest {

    /** What was planted in fields and structures that are the mission's only. */
    private static final List<String> MARKERS = List.of(
            TestSite.SECRET,
            "06 12 34 56 78",
            "0612345678",
            "23 45 67 89",
            "23.45.67.89",
            "23456789",
            "123456.78",
            "123 456,78",
            "internal_note",
            "06 99 88 77 66",
            "+33699887766",
            "prive@" + TestSite.SECRET,
            "secrète");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    /** Searches that filters lead to: as many as there are combinations, so that one filter at a time is enough. */
    private static final Pattern NARROWED =
            Pattern.compile("^/structures\\?(?!(family|section|epci|tag|status)=[^&]*$)");

    private static final Pattern FACET =
            Pattern.compile("<a href=\"([^\"]*)\" class=\"free\"><span class=\"facet-label\">[^<]*</span> <span"
                    + " class=\"count\">([^<]*)<");
    private static final Pattern TOTAL = Pattern.compile("</span>([\\d\\s\\u202f]+)structures?</h2>");

    private static final Pattern INPUT =
            Pattern.compile("<input type=\"[a-z]+\" name=\"([a-z_]+)\" value=\"([^\"]*)\">");

    private final TestSite site = TestSite.instance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/structures",
                "/structures?q=cul",
                "/territoire",
                "/charte",
                "/contrat",
                "/reseaux",
                "/reseaux/RTES",
                "/elus-et-accompagnateurs",
                "/aides",
                "/aides/dispositifs",
                "/aides/dispositifs/exemple-amorcage",
                "/accessibilite",
                "/mentions-legales",
                "/problems"
            })
    void everyPageIsAPageInBothLanguages(String path) {
        HttpResponse<String> french = site.get(path);
        HttpResponse<String> english = site.get(path, "Accept-Language", "en");

        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body()).startsWith("<!DOCTYPE html>").contains("<html lang=\"fr\">", "<main", "<h1>");
        assertThat(english.body()).contains("<html lang=\"en\">");
        assertThat(french.body())
                .doesNotContain("<script", " style=", "onclick")
                .doesNotContainPattern("href=\"https?://[^\"]*\\.css");
    }

    @Test
    void sea4_aFacetCountEqualsTheNumberOfResultsOnceClicked() {
        Set<String> clicked = new TreeSet<>();
        for (String start : List.of("/structures", "/structures?q=association", "/structures?tag=insertion")) {
            for (MatchResult link :
                    FACET.matcher(site.get(start).body()).results().toList()) {
                String address = unescaped(link.group(1));
                String body = site.get(address).body();
                assertThat(total(body)).as(address).isEqualTo(number(link.group(2)));
                clicked.add(address);
            }
        }
        assertThat(clicked).hasSizeGreaterThan(40);
    }

    @Test
    void clickingTwiceOnAFilterTakesItAway() {
        String filtered = site.get("/structures?tag=insertion").body();

        assertThat(filtered).contains("Retirer le filtre", "class=\"chip\" href=\"/structures\"");
    }

    @Test
    void aPartOfTheGlobeIsAFilterAmongOthersWhereOnlyWhatIsLocatedIsFound() {
        String near = site.get("/structures?near=-1.68,48.1&radius=2000").body();
        assertThat(total(near)).isEqualTo(1);
        assertThat(near)
                .contains("L’Archipel", "class=\"chip\" href=\"/structures\"", "la position est connue")
                .contains("name=\"near\" value=\"-1.68,48.1\"");
        assertThat(total(site.get("/structures?bbox=-1.7,48.1,-1.6,48.2").body()))
                .isEqualTo(1);
        assertThat(site.get("/api/v1/structures?near=-1.68,48.2&radius=2000").body())
                .startsWith("{\"total\":0,");
        assertThat(site.get("/structures").body()).doesNotContain("la position est connue");
        assertThat(site.get("/structures?near=ici").statusCode()).isEqualTo(400);
    }

    @Test
    void aTableOfTheResultsHasTheColumnsThatAreTickedOrAll() {
        String page = site.get("/structures?q=association&commune=35047&tag=velo&tag=ete&lang=en")
                .body();
        String form = page.substring(page.indexOf("class=\"table-choice\""));
        form = form.substring(form.indexOf("action="), form.indexOf("</form>"));
        assertThat(INPUT.matcher(form).results().map(input -> input.group(1) + "=" + input.group(2)))
                .contains("format=csv", "q=association", "commune=35047", "tag=velo", "tag=ete", "lang=en")
                .contains("columns=name", "columns=siren", "columns=latitude")
                .doesNotContain("columns=phone");

        String address = "/api/v1/structures?commune=35047&format=csv";
        String some = site.get(address + "&columns=siren&columns=name").body();
        assertThat(some)
                .startsWith("\uFEFFSIREN;Nom\r\n")
                .isEqualTo(site.get(address + "&columns=siren,name").body());
        assertThat(site.get(address + "&columns=").body())
                .isEqualTo(site.get(address).body());
    }

    @Test
    void theTableBesideTheMapGivesTheSameCountsAsItsShapes() {
        String body = site.get("/structures").body();

        assertThat(body).contains("<title>Bruz\u00a0: ").contains("level-5");
        assertThat(Pattern.compile("class=\"area ").matcher(body).results().count())
                .isEqualTo(76);
    }

    /** Everything that links lead to, and all the forms of the data. */
    @Test
    void sea7_hiddenFieldsInfluenceNeitherResultsCountsNorOrderForThePublic() {
        for (String path : List.of("/structures?territory=*&q=", "/api/v1/structures?q=")) {
            assertThat(site.get(path + "rappeler").body()).doesNotContain("Archipel");
            assertThat(site.get(path + "avant+mars").body()).doesNotContain("Archipel");
        }
        assertThat(site.get("/api/v1/structures?q=" + TestSite.SECRET).body()).startsWith("{\"total\":0,");
        for (String phone : List.of("0223456789", "02+23+45+67+89", "archipel+0223456789", "archipel+89")) {
            assertThat(site.get("/api/v1/structures?q=" + phone).body()).startsWith("{\"total\":0,");
        }
        assertThat(site.get("/api/v1/structures?q=archipel+mars").body()).startsWith("{\"total\":0,");
        String all = site.get("/api/v1/structures?facets=true&limit=500").body();
        assertThat(all).doesNotContain(TestSite.SECRET);
    }

    @Test
    void web1_nothingOfTheMissionIsInAnyAnswer() {
        Map<String, String> answers = crawl();
        assertThat(answers).hasSizeGreaterThan(400);
        answers.put("csv", site.get("/api/v1/structures", "Accept", "text/csv").body());
        answers.put(
                "map",
                site.get("/api/v1/structures", "Accept", "application/geo+json").body());
        answers.put("metrics", site.get("/metrics").body());
        answers.put("error", site.get("/structures?page=zygo").body());
        answers.forEach((address, body) ->
                assertThat(MARKERS.stream().filter(body::contains)).as(address).isEmpty());
    }

    /** Pages and documents reached from the home page, without following every combination of filters. */
    private Map<String, String> crawl() {
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/structures?territory=*&limit=500"));
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            if (seen.containsKey(address)) {
                continue;
            }
            HttpResponse<String> response = site.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            seen.put(address, response.body());
            LINK.matcher(response.body())
                    .results()
                    .map(link -> unescaped(link.group(1)).replaceFirst("#.*", ""))
                    .filter(link ->
                            !seen.containsKey(link) && !NARROWED.matcher(link).find())
                    .forEach(ahead::add);
        }
        return seen;
    }

    @Test
    void whatAStructureSaysIsEscaped() {
        String id = site.get("/api/v1/structures?q=archipel").body().replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");
        String body = site.get("/structures/" + id).body();

        assertThat(body).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
        assertThat(site.get("/structures?q=%22%3E%3Cscript%3E").body())
                .contains("value=\"&#34;>&lt;script>\"")
                .doesNotContain("<script>");
    }

    @Test
    void disputedValuesAndDatesOfQualificationAreShown() {
        String id = site.get("/api/v1/structures?q=oeuvre+chantier")
                .body()
                .replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");

        assertThat(site.get("/structures/" + id + "?as_of=2013-05-01").body())
                .contains("Réponse au 1er mai 2013", "value=\"2013-05-01\"");
    }

    @Test
    void errorsAreFrenchPagesForPeopleAndProblemsForPrograms() {
        HttpResponse<String> page = site.get("/nulle-part");
        HttpResponse<String> problem = site.get("/api/v1/nulle-part");
        HttpResponse<String> written = site.send("POST", "/api/v1/structures");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Page introuvable</h1>");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(written.statusCode()).isEqualTo(405);
        assertThat(written.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(site.send("DELETE", "/structures").body()).contains("Méthode non permise");
        assertThat(site.get("/structures?as_of=demain").body()).contains("n’est pas une date");
    }

    @Test
    void everyTypeOfProblemLeadsToItsPage() {
        ProblemType.all().forEach(type -> {
            HttpResponse<String> page = site.get(type.address());
            assertThat(page.statusCode()).as(type.address()).isEqualTo(200);
            assertThat(page.body()).contains(Integer.toString(type.status().getCode()));
        });
    }

    @Test
    void everyAnswerBearsTheSecurityHeaders() {
        for (String path : List.of("/", "/api/v1/structures", "/nulle-part", "/favicon.ico")) {
            assertThat(site.get(path)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(site.get(path).headers().firstValue("X-Content-Type-Options"))
                    .hasValue("nosniff");
            assertThat(site.get(path).headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void theStyleSheetIsKeptForEverAtAnAddressThatNamesItsContent() {
        String address = site.get("/").body().replaceFirst("(?s).*?href=\"(/assets/[^\"]*)\".*", "$1");

        assertThat(site.get(address).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable");
        assertThat(site.get("/assets/00000000/site.css").statusCode()).isEqualTo(404);
        assertThat(site.get("/assets/00000000/..%2f..%2fopenapi.json").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void theChosenLanguageIsCarriedOn() {
        assertThat(site.get("/?lang=en").body()).contains("href=\"/structures?lang=en\"", "name=\"lang\" value=\"en\"");
        assertThat(site.get("/structures?q=cul&lang=en").body()).contains("href=\"/structures?q=cul&amp;lang=fr\"");
    }

    @Test
    void healthReadinessAndMeasures() {
        assertThat(site.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(site.get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(site.get("/metrics").body())
                .contains("ess_http_requests_seconds_count{route=\"/ready\",status=\"200\"}");
    }

    private static long total(String body) {
        return TOTAL.matcher(body)
                .results()
                .map(found -> number(found.group(1)))
                .findFirst()
                .orElse(0L);
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private static String unescaped(String address) {
        return address.replace("&amp;", "&");
    }
}
