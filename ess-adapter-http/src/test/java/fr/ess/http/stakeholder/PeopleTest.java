package fr.ess.http.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.http.TestSite;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final TestSite site = TestSite.instance();

    @Test
    void thePageShowsElusAndSupportWorkersWithWhatEachAgreesTo() {
        assertThat(site.get("/elus-et-accompagnateurs").body())
                .contains("Camille Exemple", "conseillère municipale, Rennes, depuis le 28 juin 2020")
                .contains("<a href=\"mailto:accueil@exemple.fr\">accueil@exemple.fr</a>")
                .contains("Accueil des porteurs de projet", "Noa Témoin", "tel:+33299000001")
                .contains("2 élus");
        assertThat(site.get("/elus-et-accompagnateurs?lang=en").body())
                .contains("Support workers", "since 28 June 2020");
    }

    @Test
    void net4_whoMayNotBePublishedChangesNeitherResultsNorCounts() {
        assertThat(site.get("/api/v1/elus").body()).contains("\"total\":2");
        for (String name : new String[] {"sacha", "andrea", "lou", "alix", "refus", TestSite.SECRET}) {
            assertThat(site.get("/api/v1/elus?q=" + name).body()).contains("\"total\":0");
            assertThat(site.get("/elus-et-accompagnateurs?q=" + name).body())
                    .contains("Aucun élu dont le nom puisse être publié.");
        }
        assertThat(site.get("/api/v1/support-offers").body())
                .contains("\"last_name\":\"Témoin\"")
                .doesNotContain("Lou", "Alix");
    }

    @Test
    void net1_theDayThatIsAskedAboutDecidesOnMandates() {
        assertThat(site.get("/api/v1/elus?as_of=2020-06-27").body()).contains("\"total\":0");
        assertThat(site.get("/api/v1/elus?as_of=2020-06-28").body()).contains("\"total\":2");
    }

    @Test
    void pagesOfElusFollowEachOther() {
        String first = site.get("/api/v1/elus?limit=1").body();
        assertThat(first).contains("Exemple").doesNotContain("Modèle").contains("\"next\":\"/api/v1/elus?");
        String next = first.replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        assertThat(site.get(next).body()).contains("Modèle").doesNotContain("\"next\"");
        assertThat(site.get("/api/v1/elus?page=nulle").statusCode()).isEqualTo(400);
    }
}
