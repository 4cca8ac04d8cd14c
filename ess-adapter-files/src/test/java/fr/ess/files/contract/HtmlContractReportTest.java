package fr.ess.files.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.charter.Documents;
import fr.ess.application.charter.Documents.Shipped;
import fr.ess.application.contract.AxisChart;
import fr.ess.application.contract.ContractView;
import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.charter.Charter;
import fr.ess.domain.contract.ActionSheet;
import fr.ess.domain.contract.Contract;
import fr.ess.domain.contract.Figures;
import fr.ess.files.charter.FileDocuments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlContractReportTest {

    private final Documents documents = new FileDocuments();

    private <T> T shipped(Class<T> type, Shipped document) {
        return documents.read(type, document.name(), documents.shipped(document), () -> 7);
    }

    private ContractView view(String day) {
        Contract contract = shipped(Contract.class, Shipped.EXAMPLE_CONTRACT);
        return new ContractView(
                contract, contract.on(LocalDate.parse(day)), shipped(Charter.class, Shipped.EXAMPLE_CHARTER));
    }

    private String page(String day, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ActionSheet> plan = List.of(shipped(ActionSheet.class, Shipped.EXAMPLE_SHEET_1));
        new HtmlContractReport().write(view(day), plan, Messages.in(language), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cha1_thePageIsThatOfTheDay() {
        assertThat(page("2009-09-30", Language.FR))
                .contains("<html lang=\"fr\">", "État au 30 septembre 2009", "Exemple\u00a0: rien n’y est réel.")
                .contains(
                        "1\u202f150\u202f000,00\u00a0€",
                        "A2, Une économie qui coopère",
                        "conseil communautaire, n° 2006-92")
                .doesNotContain("Avenant");
        assertThat(page("2009-10-01", Language.EN))
                .contains("<html lang=\"en\">", "State on 1 October 2009", "€1,360,000.00", "Avenant n° 1, article 2");
        assertThat(page("2006-01-01", Language.FR))
                .contains("Aucun acte n’est connu")
                .doesNotContain("<svg");
    }

    @Test
    void thePageNeedsNothingElseAndIsWellFormed() throws Exception {
        String page = page("2010-12-31", Language.FR);
        assertThat(page).doesNotContain("<script", "<link", "<img", "url(");
        String xml = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta[^>]*>", "");
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(Html.escaped("<b>&\"'</b>")).isEqualTo("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;");
    }

    @Test
    void cha7_theAxesAddUpToTheContractAndTheirBarsToTheirAmounts() {
        ContractView view = view("2010-12-31");
        Figures sum = view.axes().stream().map(ContractView.AxisMoney::figures).reduce(Figures.NONE, Figures::plus);
        assertThat(sum).isEqualTo(view.state().total());
        AxisChart chart = AxisChart.of(view);
        assertThat(chart.bars())
                .hasSize(4)
                .allSatisfy(bar ->
                        assertThat(List.of(bar.paid(), bar.due(), bar.free())).allMatch(part -> part >= 0));
        assertThat(chart.bars())
                .extracting(bar -> bar.paid() + bar.due() + bar.free())
                .contains(AxisChart.LONGEST);
    }
}
