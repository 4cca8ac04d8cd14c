package fr.ess.http.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ess.http.TestSite;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundingApiTest {

    private static final String ELIGIBILITY = "/api/v1/eligibility";

    private final TestSite site = TestSite.instance();

    private HttpResponse<String> ask(String body) {
        return site.post(ELIGIBILITY, "application/json", body);
    }

    private JsonNode answer(String facts) throws JsonProcessingException {
        HttpResponse<String> response = ask("{\"scheme\": \"exemple-amorcage\", \"as_of\": \"2026-06-01\", \"facts\": {"
                + facts.replace('\'', '"') + "}}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body()).at("/schemes/0");
    }

    @Test
    void eli1_whatIsNotGivenIsUnknownAndAskedForWhileItCanChangeTheAnswer() throws Exception {
        JsonNode open = answer("'ess-way': 'statute', 'seat-commune': '35238', 'eligible-cost': 8000");
        assertThat(open.path("outcome").asText()).isEqualTo("undetermined");
        assertThat(open.path("questions")).hasSize(1);
        assertThat(open.at("/questions/0/fact").asText()).isEqualTo("requested");
        JsonNode refused = answer("'seat-commune': '44109'");
        assertThat(refused.path("outcome").asText()).isEqualTo("ineligible");
        assertThat(refused.path("questions")).isEmpty();
    }

    @Test
    void eli4_everyClauseSaysItsFactWithSourceAndDate() throws Exception {
        JsonNode clauses = answer("'seat-commune': '44109'").path("clauses");
        assertThat(clauses).hasSize(5);
        JsonNode seat = clauses.get(1);
        assertThat(seat.path("standing").asText()).isEqualTo("not-met");
        assertThat(seat.path("article").asText()).isEqualTo("art. 2");
        assertThat(seat.at("/facts/0/values/0").asText()).isEqualTo("44109");
        assertThat(seat.at("/facts/0/source").asText()).isEqualTo("holder");
        assertThat(seat.at("/facts/0/date").asText()).isEqualTo("2026-06-01");
    }

    @Test
    void nothingOfWhatIsAskedMayBeKept() {
        assertThat(ask("{}").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(ask("{}").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aStructureGivesItsPublicFactsOnly() {
        String body = ask("{\"structure\": \"338365059\"}").body();
        assertThat(body).contains("\"values\":[\"35047\"]").doesNotContain("annual_budget");
        assertThat(ask("{\"structure\": \"380475558\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void draftsAreNotPublished() {
        assertThat(site.get("/api/v1/schemes").body())
                .contains("exemple-amorcage")
                .doesNotContain("brouillon");
        assertThat(site.get("/api/v1/schemes/brouillon").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/schemes/exemple-amorcage").body()).contains("Pays de Rennes (art. 2)");
        assertThat(ask("{\"scheme\": \"brouillon\"}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"facts\": []}",
                "{\"fact\": {}}",
                "{\"facts\": {\"couleur\": \"bleu\"}}",
                "{\"facts\": {\"requested\": \"-5\"}}",
                "{\"facts\": {\"requested\": {\"a\": 1}}}",
                "{\"facts\": {\"ess-way\": \"magie\"}}",
                "{\"facts\": {\"seat-commune\": \"' OR 1=1 --\"}}",
                "{\"as_of\": \"demain\"}",
                "{\"as_of\": \"+999999999-12-31\"}",
                "{\"facts\": {\"a\": [[[[[[[[[[[[[[1]]]]]]]]]]]]]]}}"
            })
    void whatCannotBeReadIsRefused(String body) {
        assertThat(ask(body).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyTooLongIsRefused() {
        assertThat(ask("{\"facts\": {\"themes\": \"" + "a".repeat(20_000) + "\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theGreatestNumbersAreAnswered() {
        String most = "999999999999999";
        assertThat(ask("{\"facts\": {\"requested\": " + most + ", \"eligible-cost\": " + most + ", \"total-cost\": "
                                + most + ", \"public-funding\": " + most + "}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatIsPostedToIsNotRead() {
        HttpResponse<String> response = site.get(ELIGIBILITY);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }
}
