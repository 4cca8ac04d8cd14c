package fr.ess.http.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import fr.ess.domain.funding.fact.FundingFacts;
import fr.ess.http.TestSite;
import fr.ess.http.shared.Texts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AidPagesTest {

    private final TestSite site = TestSite.instance();

    private HttpResponse<String> answer(String form) {
        return site.post("/aides", "application/x-www-form-urlencoded", form);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFactHasAQuestion(Language language) {
        assertThat(FundingFacts.ALL).allMatch(fact -> Texts.in(language).knows("ask." + fact.name()), "has a question");
    }

    @Test
    void eli3_asksOneUsefulQuestionAndStopsWhenNoneIsLeft() {
        assertThat(site.get("/aides").body()).containsOnlyOnce("name=\"asked\"");
        assertThat(answer("seat-commune=44109").body())
                .doesNotContain("name=\"asked\"")
                .contains("Plus aucune question", "class=\"aids near-miss\"");
    }

    @Test
    void answersComeBackInTheFormAndNowhereElse() {
        HttpResponse<String> response = answer("ess-way=statute&asked=seat-commune&answer=Rennes");
        assertThat(response.body())
                .contains("<input type=\"hidden\" name=\"seat-commune\" value=\"35238\">")
                .contains("<input type=\"hidden\" name=\"ess-way\" value=\"statute\">")
                .contains("Rennes (35238)");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thePageOfAStructureLeadsToTheAidsWithWhatThePublicMayKnowOfIt() {
        String id = site.get("/api/v1/structures?q=bocage").body().replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");
        assertThat(site.get("/structures/" + id).body())
                .contains("<input type=\"hidden\" name=\"structure\" value=\"" + id + "\">")
                .contains("Quelles aides pour un projet de cette structure");

        assertThat(answer("structure=" + id).body())
                .contains("<input type=\"hidden\" name=\"seat-commune\" value=\"35047\">")
                .doesNotContain("name=\"structure\"", "name=\"annual-budget\"");
        assertThat(answer("structure=338365059&seat-commune=44109").body())
                .contains("<input type=\"hidden\" name=\"seat-commune\" value=\"44109\">");
        assertThat(answer("structure=380475558").statusCode()).isEqualTo(404);
    }

    @Test
    void aQuestionSkippedIsNotAskedAgainAndAnAnswerCanBeChanged() {
        assertThat(answer("asked=ess-way&skip=1").body())
                .contains("name=\"skipped\" value=\"ess-way\"")
                .doesNotContain("name=\"asked\" value=\"ess-way\"");
        assertThat(answer("ess-way=statute&seat-commune=35238&change=ess-way").body())
                .contains("name=\"asked\" value=\"ess-way\"")
                .doesNotContain("type=\"hidden\" name=\"ess-way\"");
    }

    @Test
    void anAnswerThatCannotBeReadIsAskedAgainWithItsReason() {
        assertThat(answer("asked=seat-commune&answer=Renes").body())
                .contains("role=\"alert\"", "Rennes (35238)", "value=\"Renes\"");
        assertThat(answer("asked=requested&answer=beaucoup").body()).contains("ne peut pas être lue");
        assertThat(answer("asked=requested").body()).contains("Donnez une réponse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asked=",
                "asked=couleur&answer=x",
                "ess-way=magie&requested=-3&skipped=x&none=requested&none=y",
                "change=couleur",
                "%00=%00",
                "asked=seat-commune&answer=%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void whatNobodyCouldHaveTypedChangesNothing(String form) {
        HttpResponse<String> response = answer(form);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("<script", "magie");
    }

    @Test
    void aSchemeHasAPageAndADraftHasNone() {
        assertThat(site.get("/aides/dispositifs/exemple-amorcage").body())
                .contains("<h1>Amorçage de projets ESS</h1>", "Pays de Rennes (art. 2)");
        assertThat(site.get("/aides/dispositifs/brouillon").statusCode()).isEqualTo(404);
    }
}
