package fr.ess.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.http.TestSite;
import org.junit.jupiter.api.Test;

/** The charter and the contract for the public, over the documents that ship with the product. */
class ContractPagesTest {

    private final TestSite site = TestSite.instance();

    @Test
    void theCharterOfRennesComesFirstAndSaysWhereItIsKnownFrom() {
        assertThat(site.get("/charte").body())
                .contains("<h1>Charte du Pays de Rennes</h1>", "L’ESS y est inscrite par 2 phrases.")
                .contains("Connue par\u00a0: RTES, article", "Selon l’article du RTES", "class=\"ess-mark\"")
                .contains("href=\"/charte?charter=charte-exemple\"", "Charte du Pays d’exemple (exemple)")
                .doesNotContain("example-mark");
    }

    @Test
    void theExampleIsMarkedAndShowsWhoAdoptedAndWhoRefused() {
        assertThat(site.get("/charte?charter=charte-exemple").body())
                .contains("Exemple\u00a0: rien n’y est réel.")
                .contains("Périmètre définitif\u00a0: Communauté du Nord, Communauté du Sud.")
                .contains("Hors du périmètre, par refus\u00a0: Communauté des Îles.")
                .contains("41 pour, 0 contre, 0 abstention(s)", "à l’unanimité");
        assertThat(site.get("/charte?charter=atlantide").statusCode()).isEqualTo(404);
    }

    @Test
    void cha1_theContractIsThatOfTheDayAsked() {
        String contract = "/contrat?contract=contrat-exemple&as_of=";
        assertThat(site.get(contract + "2009-09-30").body())
                .contains("1\u202f150\u202f000,00\u00a0€", "Contrat de pays, article 5")
                .doesNotContain("Avenant n° 1");
        assertThat(site.get(contract + "2009-10-01").body())
                .contains("1\u202f360\u202f000,00\u00a0€", "Avenant n° 1, article 2", "À mi-parcours")
                .doesNotContain(" style=");
        assertThat(site.get("/contrat?contract=contrat-du-pays-de-rennes").body())
                .contains("Aucun acte n’est connu à cette date");
    }

    @Test
    void cha6_thePlanOfActionsComputesLatenessOnTheDay() {
        String contract = "/contrat?contract=contrat-exemple&as_of=";
        assertThat(site.get(contract + "2009-08-31").body()).doesNotContain("<td>en retard</td>");
        assertThat(site.get(contract + "2009-10-01").body()).contains("<td>en retard</td>");
    }

    @Test
    void theApiGivesExactAmountsThatAddUp() {
        assertThat(site.get("/api/v1/contracts").body()).contains("\"slug\":\"contrat-exemple\"");
        assertThat(site.get("/api/v1/contracts/contrat-exemple?as_of=2010-12-31")
                        .body())
                .contains("\"allotted\":\"7700000.00\"", "\"committed\":\"1147500.00\"", "\"free\":\"6552500.00\"");
        assertThat(site.get("/api/v1/contracts/contrat-du-pays-de-rennes").body())
                .contains("\"acts\":[]");
        assertThat(site.get("/api/v1/contracts/atlantide").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/charters").body()).contains("charte-du-pays-de-rennes", "\"inscriptions\":2");
        assertThat(site.get("/api/v1/charters/charte-exemple").body())
                .contains("\"unanimity\":\"not-unanimous\"", "\"inscribes_ess\":true");
    }

    @Test
    void noNameOfASheetOrOfABodyIsPublic() {
        assertThat(site.get("/contrat?contract=contrat-exemple").body()).doesNotContain("Titulaire");
    }
}
