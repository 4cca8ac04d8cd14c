package fr.ess.http.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.http.TestSite;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class TerritoryApiTest {

    private final TestSite site = TestSite.instance();

    @Test
    void showsThePaysWithItsCommunesAndSourcedFigures() {
        String body = site.get("/api/v1/territories/pays-de-rennes").body();

        assertThat(body).contains("\"communes\":[", "\"35238\"", "Rennes Métropole", "576782", "450000", "rounded");
    }

    @Test
    void drawsItsCommunesForWhoeverAcceptsGeoJson() {
        HttpResponse<String> map = site.get("/api/v1/territories/pays-de-rennes", "Accept", "application/geo+json");

        assertThat(map.body().split("\"MultiPolygon\"", -1)).hasSize(77);
    }

    @Test
    void listsTheTerritories() {
        assertThat(site.get("/api/v1/territories").body()).contains("\"communes\":76");
    }

    @Test
    void doesNotPretendToKnowOlderPerimeters() {
        assertThat(site.get("/api/v1/territories/pays-de-rennes?as_of=2005-02-06")
                        .body())
                .contains("\"composition_known\":false", "\"communes\":[]");
    }

    @Test
    void anUnknownTerritoryIsNotFound() {
        assertThat(site.get("/api/v1/territories/atlantide").statusCode()).isEqualTo(404);
    }
}
