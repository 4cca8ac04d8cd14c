package fr.ess.files.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.domain.funding.FundingFixtures;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the exported document says; that KIE judges by it as we do is tried by {@code ess-benchmarks/run dmn}. */
class DmnDecisionModelsTest {

    private static Document export() throws Exception {
        String dmn = new DmnDecisionModels()
                .dmn(FundingFixtures.ready(FundingFixtures.all(
                        FundingFixtures.clause("employees", "at-least=1", "at-most=50"),
                        FundingFixtures.any(
                                FundingFixtures.clause("legal-form", "categories=92*, 9300"),
                                FundingFixtures.not(FundingFixtures.clause("network", "networks=l’iae"))),
                        FundingFixtures.clause("rate", "at-most=30"),
                        FundingFixtures.clause("starts-after-request"),
                        FundingFixtures.clause("republican-commitment"),
                        FundingFixtures.clause("budget", "at-most=500000.50"))));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(dmn)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagNameNS("*", element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void writesEachClauseInFeelAndTheRuleOverThem() throws Exception {
        assertThat(texts(export(), "text"))
                .containsExactly(
                        "(employees >= 1 and employees <= 50)",
                        "(if legal_category = null then null else (list contains([\"9300\"], legal_category) or"
                                + " starts with(legal_category, \"92\")))",
                        "(if networks = null then null else some code in networks satisfies"
                                + " (list contains([\"l’iae\"], code)))",
                        "(10000 * requested + -3000 * eligible_cost <= 0.00)",
                        "(requested_on <= expenses_from)",
                        "republican_commitment",
                        "(annual_budget <= 500000.50)",
                        "(clause_1 and (clause_2 or not(clause_3)) and clause_4 and clause_5 and clause_6 and clause_7)");
    }

    @Test
    void declaresEveryFactWithItsType() throws Exception {
        NodeList inputs = export().getElementsByTagNameNS("*", "inputData");
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < inputs.getLength(); i++) {
            Element variable = (Element) ((Element) inputs.item(i))
                    .getElementsByTagNameNS("*", "variable")
                    .item(0);
            declared.add(variable.getAttribute("name") + " " + variable.getAttribute("typeRef"));
        }
        assertThat(declared)
                .contains(
                        "employees number",
                        "legal_category string",
                        "networks codes",
                        "requested_on date",
                        "republican_commitment boolean");
    }
}
