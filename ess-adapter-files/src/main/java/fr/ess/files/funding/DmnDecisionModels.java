package fr.ess.files.funding;

import fr.ess.application.funding.DecisionModels;
import fr.ess.domain.funding.decision.Formula;
import fr.ess.domain.funding.eligibility.ClauseFinding;
import fr.ess.domain.funding.eligibility.RuleFinding;
import fr.ess.domain.funding.eligibility.RuleParts;
import fr.ess.domain.funding.eligibility.SchemeOnADay;
import fr.ess.domain.funding.eligibility.Verdict;
import fr.ess.domain.funding.fact.Fact;
import fr.ess.domain.funding.fact.FactSheet;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Schemes as DMN 1.3: an input for each fact, a decision in FEEL for each clause, and {@code eligible} over them. */
public final class DmnDecisionModels implements DecisionModels {

    static final String NAMESPACE = "urn:ess:scheme:";

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String LIST_OF_CODES = "codes";

    @Inject
    public DmnDecisionModels() {}

    @Override
    public String dmn(SchemeOnADay scheme) {
        StringWriter text = new StringWriter();
        try {
            Document document = new Document(XMLOutputFactory.newFactory().createXMLStreamWriter(text));
            document.write(scheme);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written to", e);
        }
        return text.toString();
    }

    private record Document(XMLStreamWriter xml) {

        void write(SchemeOnADay scheme) throws XMLStreamException {
            String code = scheme.scheme().code();
            xml.writeStartDocument("UTF-8", "1.0");
            line(0);
            xml.writeStartElement("definitions");
            xml.writeDefaultNamespace(DMN);
            attributes("id", "scheme-" + code, "name", code, "namespace", NAMESPACE + code);
            description(scheme.scheme().presentation().title() + ", " + scheme.day());
            codes();
            for (Fact<?> fact : scheme.facts()) {
                input(fact);
            }
            Verdict empty = scheme.judge(FactSheet.EMPTY);
            List<Formula> formulas = RuleParts.of(scheme).clauses();
            for (int number = 0; number < formulas.size(); number++) {
                clause(number, formulas.get(number), empty.clauses().get(number));
            }
            whole(empty, formulas.size());
            line(0);
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void codes() throws XMLStreamException {
            line(1);
            xml.writeStartElement("itemDefinition");
            attributes("name", LIST_OF_CODES, "isCollection", "true");
            line(2);
            xml.writeStartElement("typeRef");
            xml.writeCharacters("string");
            xml.writeEndElement();
            line(1);
            xml.writeEndElement();
        }

        private void input(Fact<?> fact) throws XMLStreamException {
            String name = Feel.name(fact);
            line(1);
            xml.writeStartElement("inputData");
            attributes("id", "fact-" + name, "name", name);
            variable(name, type(fact));
            line(1);
            xml.writeEndElement();
        }

        private static String type(Fact<?> fact) {
            return switch (fact.type().word()) {
                case "yes-no" -> "boolean";
                case "day" -> "date";
                case "code" -> "string";
                case "codes" -> LIST_OF_CODES;
                default -> "number";
            };
        }

        private void clause(int number, Formula formula, ClauseFinding finding) throws XMLStreamException {
            String text = finding.clause().text();
            String article = finding.clause().article();
            start(
                    name(number),
                    String.join(
                            " ; ",
                            List.of(
                                    finding.criterion().title(),
                                    text,
                                    article.isEmpty() ? finding.criterion().source() : article)));
            Set<Fact<?>> read = new TreeSet<>(formula.reads());
            for (Fact<?> fact : read) {
                require("requiredInput", "fact-" + Feel.name(fact));
            }
            end(formula.fold(new Feel()));
        }

        private void whole(Verdict empty, int clauses) throws XMLStreamException {
            start("eligible", "");
            for (int number = 0; number < clauses; number++) {
                require("requiredDecision", name(number));
            }
            end(expression(empty.finding(), empty));
        }

        private static String name(int number) {
            return "clause_" + (number + 1);
        }

        private static String expression(RuleFinding finding, Verdict empty) {
            return finding.fold(
                    group -> Feel.joined(
                            group.parts().stream()
                                    .map(part -> expression(part, empty))
                                    .toList(),
                            group.isAll() ? " and " : " or ",
                            Boolean.toString(group.isAll())),
                    clause -> {
                        String name = name(clause.number());
                        return clause.isExcluded() ? "not(" + name + ")" : name;
                    });
        }

        private void start(String name, String description) throws XMLStreamException {
            line(1);
            xml.writeStartElement("decision");
            attributes("id", name, "name", name);
            description(description);
            variable(name, "boolean");
        }

        private void end(String expression) throws XMLStreamException {
            line(2);
            xml.writeStartElement("literalExpression");
            line(3);
            xml.writeStartElement("text");
            xml.writeCharacters(expression);
            xml.writeEndElement();
            line(2);
            xml.writeEndElement();
            line(1);
            xml.writeEndElement();
        }

        private void require(String kind, String id) throws XMLStreamException {
            line(2);
            xml.writeStartElement("informationRequirement");
            xml.writeEmptyElement(kind);
            attributes("href", "#" + id);
            xml.writeEndElement();
        }

        private void variable(String name, String type) throws XMLStreamException {
            line(2);
            xml.writeEmptyElement("variable");
            attributes("name", name, "typeRef", type);
        }

        private void description(String text) throws XMLStreamException {
            if (!text.isEmpty()) {
                line(2);
                xml.writeStartElement("description");
                xml.writeCharacters(text);
                xml.writeEndElement();
            }
        }

        private void attributes(String... namesAndValues) throws XMLStreamException {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
            }
        }

        private void line(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }
    }
}
