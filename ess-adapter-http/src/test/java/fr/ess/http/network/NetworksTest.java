package fr.ess.http.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.http.TestSite;
import org.junit.jupiter.api.Test;

/** In the test site the RTES has a structure, a region, a person who agreed to be shown and one who did not. */
class NetworksTest {

    private final TestSite site = TestSite.instance();

    @Test
    void listsTheNetworksOfADay() {
        assertThat(site.get("/api/v1/networks").body())
                .contains("\"name\":\"Réseau des collectivités\"", "\"sigle\":\"RTES\"", "\"members\":3")
                .contains("\"head\":\"L’Archipel");
        assertThat(site.get("/api/v1/networks?as_of=1999-12-31").body()).contains("\"members\":0");
    }

    @Test
    void net4_whoDidNotAgreeChangesNeitherTheMembersNorTheirNumber() {
        assertThat(site.get("/api/v1/networks/RTES").body())
                .contains("\"name\":\"Bretagne\"", "\"name\":\"Claire Consentante\"", "\"from\":\"2000-01-01\"")
                .doesNotContain(TestSite.SECRET);
        assertThat(site.get("/reseaux/RTES").body())
                .contains("3 membres", "Claire Consentante", "depuis le 1er janvier 2000")
                .doesNotContain(TestSite.SECRET);
    }

    @Test
    void aStructureInANetworkLeadsToItsPage() {
        assertThat(site.get("/reseaux/RTES").body())
                .containsPattern("<a href=\"/structures/\\w+\">L’Archipel")
                .contains("Membre de", "Tous les réseaux");
        assertThat(site.get("/reseaux").body()).contains("aria-current=\"page\">Réseaux", "2 réseaux");
        assertThat(site.get("/reseaux?lang=en").body()).contains("2 networks");
    }

    @Test
    void anUnknownNetworkIsNotFound() {
        assertThat(site.get("/api/v1/networks/inconnu").statusCode()).isEqualTo(404);
        assertThat(site.get("/reseaux/inconnu").statusCode()).isEqualTo(404);
    }
}
